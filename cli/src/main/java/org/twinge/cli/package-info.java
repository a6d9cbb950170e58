/** The command {@code ./twinge}: one subcommand, one class. */
@NullMarked
package org.twinge.cli;

import org.jspecify.annotations.NullMarked;
