package org.twinge.dashboard.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.Numbers;

/**
 * What an athlete is told who wants to run a distance today.
 *
 * @param first the answer
 * @param more what it rests on
 * @param careFirst something else than distance decides
 * @param planFirst a return-to-run plan does
 */
public record PlanAnswer(String first, List<String> more, boolean careFirst, boolean planFirst, String source) {

    static PlanAnswer of(LoadMonitor.Planned planned, Locale locale, TrainingWords words) {
        var more = new ArrayList<String>();
        String first = switch (planned.answer()) {
            case "WITHIN_10_PERCENT" -> {
                more.add(compared(planned, locale, words));
                yield words.within(km(planned.plannedMeters(), locale));
            }
            case "FARTHER" -> {
                more.add(compared(planned, locale, words));
                yield words.farther(
                        km(planned.plannedMeters(), locale),
                        Numbers.percentMore(planned.ratio() == null ? 1 : planned.ratio(), locale));
            }
            case "NO_REFERENCE" -> {
                more.add(words.beginShort());
                yield words.noReference();
            }
            case "UNDER_18" -> words.adultsOnly();
            case "CARE_FIRST" -> {
                more.add(words.noDistanceNow());
                yield words.careFirst(planned.care() == null ? "" : planned.care());
            }
            case "PLAN_FIRST" -> words.planFirst();
            default -> planned.explanation();
        };
        boolean careFirst = planned.answer().equals("CARE_FIRST");
        if (planned.provisional() && planned.longest() != null) {
            more.add(words.provisionalPlan());
        }
        if (!careFirst) {
            more.add(words.notAboutPain());
        }
        return new PlanAnswer(
                first, List.copyOf(more), careFirst, planned.answer().equals("PLAN_FIRST"), planned.source());
    }

    private static String compared(LoadMonitor.Planned planned, Locale locale, TrainingWords words) {
        LoadMonitor.@Nullable Session longest = planned.longest();
        if (longest == null || longest.distanceMeters() == null || planned.staysWithinMeters() == null) {
            return words.noReference();
        }
        return words.compared(
                km(longest.distanceMeters(), locale),
                Numbers.day(longest.localDay(), locale),
                km(roundedDown(planned.staysWithinMeters()), locale));
    }

    /** To 100 m, so that what is said to stay within does. */
    private static double roundedDown(double meters) {
        return Math.floor(meters / 100) * 100;
    }

    private static String km(double meters, Locale locale) {
        return Numbers.kilometers(meters, locale);
    }
}
