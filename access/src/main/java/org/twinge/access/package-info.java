/**
 * Who may see whom. A use case says as whom it runs ({@link org.twinge.access.AsCaller} or
 * {@link org.twinge.access.AsWorker}); PostgreSQL's row-level security does the rest, and refuses where nothing was
 * said. The package {@code mirror} keeps each service's copy of athletes, clinics and consent, and erases.
 */
@NullMarked
package org.twinge.access;

import org.jspecify.annotations.NullMarked;
