/** What the roster shows of an athlete. */
@NullMarked
package org.twinge.dashboard.roster.model;

import org.jspecify.annotations.NullMarked;
