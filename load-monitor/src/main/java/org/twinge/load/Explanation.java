package org.twinge.load;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.twinge.load.model.AlertState;
import org.twinge.load.model.AlertState.Gone;
import org.twinge.load.model.AlertState.Pending;
import org.twinge.load.model.AlertState.Raised;
import org.twinge.load.model.AlertState.Silent;
import org.twinge.load.model.CareFirst;
import org.twinge.load.model.Comparison.Spike;
import org.twinge.load.model.Distance;
import org.twinge.load.model.PlannedSession;
import org.twinge.load.model.Session;

/** Findings in plain words: what was compared with what, by how much, and on what ground. Distances, never risks. */
final class Explanation {
    static final String SOURCE =
            "Frandsen et al., Br J Sports Med 2025;59(17):1203-1210, doi 10.1136/bjsports-2024-109380:"
                    + " among 5,205 adult runners more injuries were reported after sessions over 10 % longer than the longest of"
                    + " the 30 days before. That is an association, not a cause, and it does not rise steadily with the distance."
                    + " The study counted single recordings; joining those that belong together is our extension.";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Explanation() {}

    static String of(Spike spike) {
        return "The session of %s was %s. The longest session of the 30 days before, on %s, was %s. That is %s %% farther (band: over %d %%)."
                .formatted(
                        day(spike.session()),
                        kilometers(spike.session()),
                        day(spike.longest()),
                        kilometers(spike.longest()),
                        percent(spike.ratio() - 1),
                        spike.band().percent());
    }

    static final String ADULTS_ONLY = "This comparison is for adults; the study counted adults only.";

    private static final String NOT_ABOUT_PAIN =
            " This compares distances. It says nothing about pain: if something hurts," + " that comes first.";

    static String of(CareFirst careFirst) {
        String asked = careFirst
                .urgency()
                .map(urgency -> switch (urgency) {
                    case EMERGENCY -> "What was reported needs emergency help now.";
                    case SAME_DAY -> "What was reported needs to be seen by a clinician today.";
                    case SOON -> "What was reported needs to be seen by a clinician within 48 hours.";
                    case RED_OR_LIMPING ->
                        "Red pain or a limp was reported: it wants to be looked at, or a day without a limp and below red"
                                + " that you report, too.";
                })
                .orElse("Emergency questions of a report are still open: answer them first.");
        return asked + " Do not run until then. There is no answer about distance while this is open.";
    }

    static String of(PlannedSession plan) {
        if (plan.longest().isEmpty()) {
            return "There is no session with a known distance in the 30 days before, so there is nothing to compare with."
                    + " After a break, begin with the steps of return to running." + NOT_ABOUT_PAIN;
        }
        Session longest = plan.longest().get();
        String within = kilometers(roundedDown(plan.staysWithin().orElseThrow()));
        String comparison =
                "The longest session of the 30 days before, on %s, was %s. Up to %s stays within 10 %% of it."
                        .formatted(day(longest), kilometers(longest), within);
        return plan.band()
                        .map(band -> comparison
                                + " The plan of %s is %s %% farther than the longest (band: over %d %%)."
                                        .formatted(
                                                kilometers(plan.planned()),
                                                percent(plan.ratio().orElseThrow() - 1),
                                                band.percent()))
                        .orElse(comparison + " The plan of %s does.".formatted(kilometers(plan.planned())))
                + NOT_ABOUT_PAIN;
    }

    /** Empty once the athlete is told. */
    static Optional<String> whyNotAlerted(AlertState alert) {
        return switch (alert) {
            case Raised raised -> Optional.empty();
            case Pending pending ->
                Optional.of("Not yet: we wait a little after the session, because a part of it may still arrive.");
            case Gone gone -> Optional.of("Nothing was to be told.");
            case Silent silent ->
                Optional.of(
                        switch (silent.why()) {
                            case PROVISIONAL ->
                                "Provisional: the first run we know was less than 30 days before, so a longer session may"
                                        + " be missing here.";
                            case OLD -> "The day was long past when this was found.";
                            case UNDER_18 -> "Load alerts are for adults; the study counted adults only.";
                        });
        };
    }

    private static String day(Session session) {
        return DAY.format(session.localDay());
    }

    private static String kilometers(Session session) {
        return kilometers(session.distance().orElseThrow());
    }

    /** To 100 m, so that what is said to stay within does. */
    private static Distance roundedDown(Distance distance) {
        return new Distance(distance.centimeters() / 10_000 * 10_000);
    }

    private static String kilometers(Distance distance) {
        return String.format(Locale.ENGLISH, "%.1f km", distance.meters() / 1000);
    }

    /** With one decimal, so that nothing over 10 % reads as 10 %. */
    private static String percent(double share) {
        return String.format(Locale.ENGLISH, "%.1f", share * 100);
    }
}
