package org.twinge.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How hard one athlete has trained of late. Days after the last one are rest as far as anybody knows.
 *
 * @param version raised with every snapshot; a lower one is old news
 * @param method what the loads are made of; null where there are no days
 * @param days the last days, oldest first and without gaps, at most 28, ending with the last day on which something was
 *     done; fewer where the method changed or the series began within them. None once the athlete has no runs, or is
 *     erased
 * @param coverage share of 28 days whose load is known, from 0 to 1
 * @param longestSession of the 30 days that end with the last one; null where no distance is known
 * @param lastSpike the newest finding of a session spike; null if there never was one
 * @param staffVisible false where a part of it may be seen by the athlete only
 * @param plan where the athlete is on a return-to-run plan; null without one
 * @param notes what is worth a gentle word, as of the last day; never an alert
 * @param lastRunForStaff the athlete's local day of the newest session that staff may see, whatever {@code staffVisible}
 *     says of the rest; null where there is none
 */
public record LoadSnapshot(
        UUID athleteId,
        long version,
        @Nullable Method method,
        List<Day> days,
        double coverage,
        @Nullable LongestSession longestSession,
        @Nullable Spike lastSpike,
        boolean staffVisible,
        @Nullable Plan plan,
        List<Note> notes,
        @Nullable LocalDate lastRunForStaff)
        implements TwingeEvent {

    public static final int DAYS = 28;

    public enum Method {
        /** Perceived exertion times minutes, arbitrary units. */
        SESSION_RPE,
        /** Banister's training impulse, arbitrary units. */
        TRIMP,
        /** Kilometres run. */
        DISTANCE
    }

    /** @param load null where it is not, or only partly, known; 0 on a day of rest */
    public record Day(LocalDate day, @Nullable Double load) {
        public Day {
            Require.present(day, "day.day");
            Require.between(0, load, 1e12, "day.load");
        }
    }

    public record LongestSession(LocalDate day, double meters) {
        public LongestSession {
            Require.present(day, "longestSession.day");
            Require.that(meters > 0, "longestSession.meters is not positive");
        }
    }

    /** @param provisional the first known run was less than 30 days before */
    public record Spike(LocalDate day, AlertRaised.SpikeBand band, boolean provisional) {
        public Spike {
            Require.present(day, "lastSpike.day");
            Require.present(band, "lastSpike.band");
        }
    }

    /**
     * @param step the id of the current step
     * @param number of the current step, from 1
     * @param steps how many there are
     * @param waitsForClinician no further run before a clinician has agreed
     * @param notBefore the first day on which the next session may be; null before the first session
     */
    public record Plan(
            UUID planId,
            String step,
            int number,
            int steps,
            boolean waitsForClinician,
            @Nullable LocalDate notBefore) {
        public Plan {
            Require.present(planId, "plan.planId");
            Require.text(step, "plan.step");
            Require.that(number >= 1 && number <= steps, "plan.number is outside 1 to plan.steps");
        }
    }

    /**
     * @param shoe the pair it is about; null for other kinds
     * @param value metres, days, weeks or steps a minute
     */
    public record Note(NoteKind kind, @Nullable String shoe, double value) {
        public Note {
            Require.present(kind, "note.kind");
            Require.optionalText(shoe, "note.shoe");
            Require.between(0, value, 1e9, "note.value");
        }
    }

    public enum NoteKind {
        /** A pair of shoes was run in over 483 km. */
        SHOE_483_KM,
        /** A pair of shoes was run in over 805 km. */
        SHOE_805_KM,
        SEVEN_DAYS_WITHOUT_REST,
        /** The fourth week in a row, or a later one, with more than the one before. */
        FOUR_BUILDING_WEEKS,
        CADENCE_UNDER_160
    }

    public LoadSnapshot {
        Require.present(athleteId, "athleteId");
        Require.that(version >= 1, "version is below 1");
        days = days == null ? List.of() : List.copyOf(days);
        notes = notes == null ? List.of() : List.copyOf(notes);
        Require.that(days.size() <= DAYS, "there are more than 28 days");
        Require.that(days.isEmpty() == (method == null), "days and method come together");
        Require.that(coverage >= 0 && coverage <= 1, "coverage is outside 0 to 1");
    }

    /** Of an athlete without runs and without a plan. */
    public static LoadSnapshot empty(UUID athleteId, long version) {
        return new LoadSnapshot(athleteId, version, null, List.of(), 0, null, null, true, null, List.of(), null);
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}
