package org.twinge.dashboard.reports.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked next: emergencies first, then where it is, how it is and when it hurts, then whatever else can raise the
 * level, most dangerous first.
 */
public final class Interview {
    public static final List<String> WHERE = List.of("region", "side");
    public static final List<String> HOW = List.of("onset-days", "injured", "pain", "gait");
    public static final List<String> WHEN = List.of(
            "pain-while-running",
            "pain-at-rest-or-night",
            "worse-the-longer-the-run",
            "settled-next-morning",
            "same-place-three-weeks");

    private static final List<String> ABOUT_THE_PLACE =
            Stream.of(WHERE, HOW).flatMap(List::stream).toList();

    private Interview() {}

    /**
     * What the rule book makes of the answers so far.
     *
     * @param emergency an emergency is certain: nothing else matters now
     * @param next what can still raise the level, most dangerous first
     * @param openEmergencies those questions on which an emergency depends
     */
    public record Heard(boolean emergency, List<String> next, Set<String> openEmergencies) {}

    /** The codes of the next screen; none when it is time to send. */
    public static List<String> next(Set<String> asked, Heard heard) {
        if (heard.emergency()) {
            return List.of();
        }
        if (!asked.containsAll(WHERE)) {
            List<String> emergencies = heard.next().stream()
                    .filter(heard.openEmergencies()::contains)
                    .filter(code -> !ABOUT_THE_PLACE.contains(code))
                    .toList();
            return emergencies.isEmpty() ? WHERE : emergencies;
        }
        return Stream.of(HOW, WHEN)
                .map(screen -> not(asked, screen))
                .filter(screen -> !screen.isEmpty())
                .findFirst()
                .orElseGet(() -> not(asked, heard.next()));
    }

    private static List<String> not(Set<String> asked, List<String> codes) {
        return codes.stream().filter(code -> !asked.contains(code)).toList();
    }
}
