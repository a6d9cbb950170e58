/** The work list's own copy of triage's cases, read from events. */
@NullMarked
package org.twinge.dashboard.cases;

import org.jspecify.annotations.NullMarked;
