/** Pages for people in a browser. */
@NullMarked
package org.twinge.dashboard.pages;

import org.jspecify.annotations.NullMarked;
