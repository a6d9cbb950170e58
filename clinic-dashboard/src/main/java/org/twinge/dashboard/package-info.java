/**
 * Clinics, people and consent, and the pages on which staff and athletes see what concerns them.
 *
 * <p>Key files, in reading order: {@code model.Athlete} and {@code model.Clinic}, {@code athletes.ChangeAthlete},
 * {@code athletes.EraseMe}, {@code alerts.RecordAlerts}, {@code pages.WorkListPage}. Who may see which row is written in
 * {@code db/migration/V1__people.sql}.
 */
@NullMarked
package org.twinge.dashboard;

import org.jspecify.annotations.NullMarked;
