/** How editors change the catalogue: a draft, a review by somebody else, a publication, and the history of it all. */
@NullMarked
package org.twinge.catalog.editing;

import org.jspecify.annotations.NullMarked;
