/** Athletes keep their profile, choose who sees them, and leave. */
@NullMarked
package org.twinge.dashboard.athletes;

import org.jspecify.annotations.NullMarked;
