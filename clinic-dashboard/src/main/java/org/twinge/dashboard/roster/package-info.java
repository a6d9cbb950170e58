/** The roster: every athlete who lets the reader's clinic see them, and how they are doing. */
@NullMarked
package org.twinge.dashboard.roster;

import org.jspecify.annotations.NullMarked;
