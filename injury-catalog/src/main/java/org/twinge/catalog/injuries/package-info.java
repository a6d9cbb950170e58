/** The injuries in the database: loaded from the shipped files when the service starts, shown to whoever logs in. */
@NullMarked
package org.twinge.catalog.injuries;

import org.jspecify.annotations.NullMarked;
