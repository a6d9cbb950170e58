/** What an athlete takes with them: everything a service keeps about them, as one zip, written while it is read. */
@NullMarked
package org.twinge.access.export;

import org.jspecify.annotations.NullMarked;
