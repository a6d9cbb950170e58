/** {@code ./twinge triage}: the rule book without a server. */
@NullMarked
package org.twinge.cli.triage;

import org.jspecify.annotations.NullMarked;
