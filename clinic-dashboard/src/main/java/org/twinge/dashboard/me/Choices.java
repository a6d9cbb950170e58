package org.twinge.dashboard.me;

import java.text.Collator;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lists of a profile's form offer, in the reader's language. */
final class Choices {
    private static final Set<String> AREAS = Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Arctic",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific");
    private static final List<String> LANGUAGES = List.of("en", "de");

    private Choices() {}

    /** @param value what is kept */
    record Choice(String value, String word) {}

    /** Time zones of one part of the world. */
    record Area(String name, List<Choice> zones) {}

    /** @param kept is offered whatever it is: a profile may have come from a program */
    static List<Area> zones(String kept) {
        Map<String, List<Choice>> byArea = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> AREAS.contains(area(zone)) || zone.equals(kept))
                .sorted()
                .collect(Collectors.groupingBy(
                        Choices::area,
                        TreeMap::new,
                        Collectors.mapping(zone -> new Choice(zone, place(zone)), Collectors.toList())));
        return byArea.entrySet().stream()
                .map(area -> new Area(area.getKey(), area.getValue()))
                .toList();
    }

    static List<Choice> countries(Locale reader) {
        Comparator<Choice> byWord = Comparator.comparing(Choice::word, Collator.getInstance(reader));
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(reader)))
                .sorted(byWord)
                .toList();
    }

    /** Those in which pages and messages are written, each by its own name, and the kept one. */
    static List<Choice> languages(String kept) {
        return Stream.concat(LANGUAGES.stream(), Stream.of(kept))
                .filter(tag -> !tag.isBlank())
                .distinct()
                .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(tag))))
                .toList();
    }

    private static String area(String zone) {
        return zone.split("/", 2)[0];
    }

    private static String place(String zone) {
        String[] parts = zone.split("/", 2);
        return parts[parts.length - 1].replace("/", ", ").replace('_', ' ');
    }
}
