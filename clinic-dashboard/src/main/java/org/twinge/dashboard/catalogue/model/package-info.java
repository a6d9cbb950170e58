/** The catalogue as its readers see it: what an entry says, and the pictures that can be drawn from it. */
@NullMarked
package org.twinge.dashboard.catalogue.model;

import org.jspecify.annotations.NullMarked;
