/** What an athlete takes with them of what this service keeps. */
@NullMarked
package org.twinge.notifier.export;

import org.jspecify.annotations.NullMarked;
