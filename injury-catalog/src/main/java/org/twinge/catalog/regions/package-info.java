/** The body's regions, and pictures of the body on which each has a shape with its code as id. */
@NullMarked
package org.twinge.catalog.regions;

import org.jspecify.annotations.NullMarked;
