/** {@code ./twinge backtest}: what would have been told when, had the rules looked at these runs. */
@NullMarked
package org.twinge.cli.backtest;

import org.jspecify.annotations.NullMarked;
