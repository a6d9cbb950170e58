/** The rules by which reports are judged, as they are published. */
@NullMarked
package org.twinge.dashboard.rulebook;

import org.jspecify.annotations.NullMarked;
