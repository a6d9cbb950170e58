/** The clinic's own page: what it is, who works there, and who is told next while nobody acknowledges. */
@NullMarked
package org.twinge.dashboard.practice;

import org.jspecify.annotations.NullMarked;
