/**
 * The rules of triage as values: answers go in, an assessment comes out.
 *
 * <p>Safety rests on one property: more "yes" never means less care. Conditions know no negation of a finding, unknown is
 * never read as no, and the highest level that fires wins.
 */
@NullMarked
package org.twinge.triage.model;

import org.jspecify.annotations.NullMarked;
