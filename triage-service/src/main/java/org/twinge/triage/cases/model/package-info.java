/**
 * A case as its clinic knows it: what it is about, how urgent, who has it, and which steps are open to whom. Pure.
 *
 * <p>Safety rests on three sentences: news of a red flag opens a case that was acknowledged, put aside or resolved; only
 * a person ends what a case is about; while nobody has acknowledged a case, its level never falls.
 */
@NullMarked
package org.twinge.triage.cases.model;

import org.jspecify.annotations.NullMarked;
