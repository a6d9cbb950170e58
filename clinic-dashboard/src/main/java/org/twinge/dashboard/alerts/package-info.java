/** What staff and athletes look at: alerts and whom they reached, read from events. */
@NullMarked
package org.twinge.dashboard.alerts;

import org.jspecify.annotations.NullMarked;
