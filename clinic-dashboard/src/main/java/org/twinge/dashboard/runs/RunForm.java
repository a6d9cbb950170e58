package org.twinge.dashboard.runs;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.runs.Runs.Run;

/** What was typed about a run. */
public class RunForm {
    @RestForm
    @Nullable
    String sport;

    @RestForm
    @Nullable
    String start;

    @RestForm
    @Nullable
    String km;

    @RestForm
    @Nullable
    String moving;

    @RestForm
    @Nullable
    String elapsed;

    @RestForm
    @Nullable
    String exertion;

    /** @param open fields whose words cannot be read */
    record Figures(Map<String, Object> said, List<RunField> open) {}

    Map<RunField, String> typed() {
        var typed = new EnumMap<RunField, String>(RunField.class);
        put(typed, RunField.SPORT, sport);
        put(typed, RunField.START, start);
        put(typed, RunField.KM, km);
        put(typed, RunField.MOVING, moving);
        put(typed, RunField.ELAPSED, elapsed);
        put(typed, RunField.EXERTION, exertion);
        return typed;
    }

    private static void put(Map<RunField, String> typed, RunField field, @Nullable String value) {
        typed.put(field, value == null ? "" : value.strip());
    }

    /** Everything that was typed of a run that is entered; the distance and the exertion may be left out. */
    Figures entered(ZoneId zone) {
        var figures = read(typed(), zone);
        for (RunField needed : List.of(RunField.SPORT, RunField.START, RunField.ELAPSED)) {
            if (!figures.said().containsKey(needed.figure()) && !figures.open().contains(needed)) {
                figures.open().add(needed);
            }
        }
        return figures;
    }

    /** What was typed otherwise than it was shown; what was emptied is left as it was. */
    Figures corrected(Run run, ZoneId zone, Locale locale) {
        Map<RunField, String> changed = typed();
        shown(run, zone, locale).forEach(changed::remove);
        var figures = read(changed, zone);
        long whole = number(figures, RunField.ELAPSED, run.elapsedSeconds());
        if (number(figures, RunField.MOVING, 0) > whole) {
            figures.open().add(RunField.MOVING);
        }
        return figures;
    }

    /** As the form shows a run. */
    static Map<RunField, String> shown(Run run, ZoneId zone, Locale locale) {
        var shown = new EnumMap<RunField, String>(RunField.class);
        shown.put(RunField.SPORT, run.sport());
        shown.put(
                RunField.START,
                LocalDateTime.ofInstant(run.startedAt(), zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
        Double meters = run.distanceMeters();
        shown.put(RunField.KM, meters == null ? "" : String.format(locale, "%.2f", meters / 1000));
        Double moving = run.movingSeconds();
        shown.put(RunField.MOVING, moving == null ? "" : Durations.written(moving));
        shown.put(RunField.ELAPSED, Durations.written((double) run.elapsedSeconds()));
        return shown;
    }

    private static long number(Figures figures, RunField field, long otherwise) {
        return figures.said().get(field.figure()) instanceof Long seconds ? seconds : otherwise;
    }

    private static Figures read(Map<RunField, String> typed, ZoneId zone) {
        var figures = new Figures(new TreeMap<>(), new ArrayList<>());
        typed.forEach((field, words) -> {
            if (!words.isEmpty()) {
                field.read(words, zone)
                        .ifPresentOrElse(
                                value -> figures.said().put(field.figure(), value),
                                () -> figures.open().add(field));
            }
        });
        return figures;
    }
}
