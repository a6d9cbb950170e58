/** An athlete brings files of their watch, and sees what became of each. */
@NullMarked
package org.twinge.dashboard.imports;

import org.jspecify.annotations.NullMarked;
