/** Who of a clinic's staff looked at whom: what every service tells is kept here, and shown to whom it concerns. */
@NullMarked
package org.twinge.dashboard.reads;

import org.jspecify.annotations.NullMarked;
