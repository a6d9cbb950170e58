/** Athletes report symptoms in the browser: the questions, the answer, what became of earlier reports, the rule book. */
@NullMarked
package org.twinge.dashboard.reports;

import org.jspecify.annotations.NullMarked;
