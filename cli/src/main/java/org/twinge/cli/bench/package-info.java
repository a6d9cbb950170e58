/** {@code ./twinge bench}: how fast services are on this machine. */
@NullMarked
package org.twinge.cli.bench;

import org.jspecify.annotations.NullMarked;
