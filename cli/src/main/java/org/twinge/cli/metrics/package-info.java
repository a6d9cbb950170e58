/** Training load offline: a file of daily loads in, a file of metrics out, by the load monitor's own model. */
@NullMarked
package org.twinge.cli.metrics;

import org.jspecify.annotations.NullMarked;
