/** Whom an athlete lets see them. */
@NullMarked
package org.twinge.dashboard.sharing;

import org.jspecify.annotations.NullMarked;
