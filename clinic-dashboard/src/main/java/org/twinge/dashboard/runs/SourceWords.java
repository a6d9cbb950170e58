package org.twinge.dashboard.runs;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinge.dashboard.Numbers;

/** One of the records that a run was made of, in a line. */
final class SourceWords {
    private SourceWords() {}

    static String of(Runs.Source source, RunWords words, Locale locale) {
        Double meters = source.distanceMeters();
        return Stream.of(
                        words.source(source.source()),
                        source.feed(),
                        source.name(),
                        source.device(),
                        meters == null ? null : Numbers.kilometers(meters, locale) + " km")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
