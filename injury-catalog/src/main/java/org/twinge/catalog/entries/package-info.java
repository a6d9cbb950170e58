/** The entries in the database: loaded from the shipped files when the service starts, found and shown to readers. */
@NullMarked
package org.twinge.catalog.entries;

import org.jspecify.annotations.NullMarked;
