/** What a symptom report asks and says, without clocks, databases and HTTP. */
@NullMarked
package org.twinge.dashboard.reports.model;

import org.jspecify.annotations.NullMarked;
