/** Athletes answer what they are asked after a report and every week, and read what follows from it. */
@NullMarked
package org.twinge.dashboard.followup;

import org.jspecify.annotations.NullMarked;
