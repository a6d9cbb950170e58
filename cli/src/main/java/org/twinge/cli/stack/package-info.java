/** The local stack: what runs where, how it is started, watched and stopped in order. */
@NullMarked
package org.twinge.cli.stack;

import org.jspecify.annotations.NullMarked;
