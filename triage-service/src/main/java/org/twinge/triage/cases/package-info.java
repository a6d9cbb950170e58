/**
 * Cases: what a clinic's staff have to look after, one open case per athlete.
 *
 * <p>Reading path: {@code model.Case}, {@code RecordStaffAlerts} (alerts open and raise cases), {@code TakeStep} (what
 * staff do), {@code KeepCase} (row, history and event in one transaction), {@code CasesResource}.
 */
@NullMarked
package org.twinge.triage.cases;

import org.jspecify.annotations.NullMarked;
