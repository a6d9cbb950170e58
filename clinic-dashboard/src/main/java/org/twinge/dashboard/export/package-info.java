/** An athlete takes everything that Twinge keeps about them with them, as one zip of all services' parts. */
@NullMarked
package org.twinge.dashboard.export;

import org.jspecify.annotations.NullMarked;
