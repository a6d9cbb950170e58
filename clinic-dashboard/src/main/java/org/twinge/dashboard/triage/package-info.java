/** What every page shares that asks an athlete something and shows what triage answers. */
@NullMarked
package org.twinge.dashboard.triage;

import org.jspecify.annotations.NullMarked;
