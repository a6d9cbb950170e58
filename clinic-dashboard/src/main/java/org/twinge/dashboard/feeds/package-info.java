/** An athlete lets other systems send their runs: Strava, or a watch maker by a code. */
@NullMarked
package org.twinge.dashboard.feeds;

import org.jspecify.annotations.NullMarked;
