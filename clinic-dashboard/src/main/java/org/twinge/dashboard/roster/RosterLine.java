package org.twinge.dashboard.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.roster.model.DaysAgo;
import org.twinge.dashboard.roster.model.Responses;
import org.twinge.dashboard.roster.model.Roster;
import org.twinge.dashboard.roster.model.RosterEntry;

/**
 * One athlete in words.
 *
 * @param answers how they answer; empty where that is not known
 */
public record RosterLine(
        UUID athleteId,
        String name,
        Optional<RosterEntry.OpenCase> openCase,
        Optional<LastRun> lastRun,
        Optional<Responses> answers,
        Optional<RosterEntry.PlanStep> plan) {

    /** @param date the day in the reader's language */
    public record LastRun(LocalDate day, String date, String ago) {}

    static RosterLine of(Roster.Line line, RosterWords words, Locale locale, Instant now) {
        RosterEntry athlete = line.athlete();
        LocalDate today = LocalDate.ofInstant(now, athlete.zone());
        return new RosterLine(
                athlete.athleteId(),
                athlete.name(),
                athlete.openCase(),
                athlete.lastRun()
                        .map(day -> new LastRun(day, Numbers.day(day, locale), words.daysAgo(DaysAgo.of(day, today)))),
                line.answers(),
                athlete.plan());
    }
}
