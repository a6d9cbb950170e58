/** The catalogue of injuries as triage knows it, and what of it a report fits with. */
@NullMarked
package org.twinge.triage.catalog;

import org.jspecify.annotations.NullMarked;
