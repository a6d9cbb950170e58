/**
 * What the catalogue says, as data: the shape of its content, how the shipped files are read, and everything that is
 * checked before a reader sees them. It knows neither database nor HTTP.
 */
@NullMarked
package org.twinge.catalog.content;

import org.jspecify.annotations.NullMarked;
