/** What an athlete takes with them of what this service keeps. */
@NullMarked
package org.twinge.ingest.export;

import org.jspecify.annotations.NullMarked;
