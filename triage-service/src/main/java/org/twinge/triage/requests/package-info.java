/** What every request has in common. */
@NullMarked
package org.twinge.triage.requests;

import org.jspecify.annotations.NullMarked;
