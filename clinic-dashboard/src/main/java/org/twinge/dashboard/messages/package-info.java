/** Athletes read what their clinics' staff write to them. */
@NullMarked
package org.twinge.dashboard.messages;

import org.jspecify.annotations.NullMarked;
