package org.twinge.catalog.entries;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.Exercise;
import org.twinge.catalog.content.Fact;
import org.twinge.catalog.content.Injury;

/**
 * What an entry is found by.
 *
 * @param names one by one, for what comes nearest to a misspelling
 * @param name all names, which count most
 * @param lay how people describe it who do not know its name
 * @param text what else speaks for it
 */
record SearchWords(
        List<String> regions,
        @Nullable String injuryKind,
        List<String> phases,
        boolean cliniciansOnly,
        List<String> names,
        String name,
        String lay,
        String text) {
    static SearchWords of(Entry entry) {
        List<String> names = entry.names().distinct().toList();
        String name = String.join(". ", names);
        return switch (entry) {
            case Injury injury ->
                new SearchWords(
                        injury.regions(),
                        injury.kind().name(),
                        injury.rehab().stream()
                                .map(phase -> phase.phase().name())
                                .toList(),
                        injury.audience() == Injury.Audience.CLINICIAN,
                        Stream.concat(names.stream(), injury.layWords().stream())
                                .toList(),
                        name,
                        String.join(". ", injury.layWords()),
                        said(Stream.concat(
                                Stream.of(injury.summary()),
                                injury.signs().stream()
                                        .filter(sign -> sign.bearing() == Injury.Bearing.TYPICAL
                                                || sign.bearing() == Injury.Bearing.SUPPORTING)
                                        .map(Injury.Sign::fact))));
            case Exercise exercise ->
                new SearchWords(
                        exercise.regions(),
                        null,
                        List.of(),
                        false,
                        names,
                        name,
                        exercise.purpose().name().toLowerCase(Locale.ROOT),
                        said(exercise.facts()));
            default -> new SearchWords(List.of(), null, List.of(), false, names, name, "", said(entry.facts()));
        };
    }

    private static String said(Stream<Fact> facts) {
        return facts.flatMap(fact -> Stream.concat(Stream.of(fact.en()), Stream.ofNullable(fact.de())))
                .collect(Collectors.joining(" "));
    }
}
