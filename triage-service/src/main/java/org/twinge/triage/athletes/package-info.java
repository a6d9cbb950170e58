/** What triage knows about athletes besides what they say. */
@NullMarked
package org.twinge.triage.athletes;

import org.jspecify.annotations.NullMarked;
