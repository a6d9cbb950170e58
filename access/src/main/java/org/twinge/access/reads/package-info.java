/** Who of a clinic's staff looked at what of an athlete. A service without athletes' data leaves this package out. */
@NullMarked
package org.twinge.access.reads;

import org.jspecify.annotations.NullMarked;
