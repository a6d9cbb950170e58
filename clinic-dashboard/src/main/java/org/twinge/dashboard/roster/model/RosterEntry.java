package org.twinge.dashboard.roster.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.twinge.dashboard.model.Level;

/**
 * One athlete on the roster.
 *
 * @param zone the athlete's own: their days are meant in it
 * @param openCase the most urgent case that is not resolved
 * @param lastRun day of the newest run that staff may see
 */
public record RosterEntry(
        UUID athleteId,
        String name,
        ZoneId zone,
        Optional<OpenCase> openCase,
        Optional<LocalDate> lastRun,
        Optional<PlanStep> plan) {

    /** @param putAside for a while, by somebody of the clinic */
    public record OpenCase(UUID id, Level level, boolean putAside) {}

    /**
     * @param number from 1
     * @param waits no further run before a clinician has agreed
     */
    public record PlanStep(int number, int steps, boolean waits) {}
}
