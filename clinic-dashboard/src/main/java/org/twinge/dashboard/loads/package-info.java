/** Of every athlete's training what the roster shows: the last run that staff may see, and where they are on a plan. */
@NullMarked
package org.twinge.dashboard.loads;

import org.jspecify.annotations.NullMarked;
