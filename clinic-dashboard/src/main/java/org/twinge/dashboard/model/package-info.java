/** A clinic's people in the clinic's own words: values and decisions, nothing of databases, events or pages. */
@NullMarked
package org.twinge.dashboard.model;

import org.jspecify.annotations.NullMarked;
