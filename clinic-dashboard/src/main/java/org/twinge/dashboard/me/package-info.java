/** What an athlete tells about themselves, and what becomes of it. */
@NullMarked
package org.twinge.dashboard.me;

import org.jspecify.annotations.NullMarked;
