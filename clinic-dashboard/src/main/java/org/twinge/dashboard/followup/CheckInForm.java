package org.twinge.dashboard.followup;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * How a week was, as it was chosen on the form. Triage judges it; what it does not ask after "nothing bothered me" or "not
 * at all" is left out, even where it was chosen before that.
 */
public class CheckInForm {
    static final String PARTICIPATION = "participation";
    static final List<String> MORE = List.of("volume", "performance", "symptoms");
    static final String REGIONS = "regions";

    private static final String NOTHING = "0";
    private static final String NOT_AT_ALL = "25";
    private static final List<String> STEPS = List.of(NOTHING, "8", "17", NOT_AT_ALL);

    @RestForm
    @Nullable
    String week;

    @RestForm
    @Nullable
    String participation;

    @RestForm
    @Nullable
    String volume;

    @RestForm
    @Nullable
    String performance;

    @RestForm
    @Nullable
    String symptoms;

    @RestForm
    @Nullable
    List<String> regions;

    /** The Monday of the week that the form was about. */
    Optional<LocalDate> monday() {
        return Optional.ofNullable(week).flatMap(CheckInForm::day);
    }

    /** What was chosen, by question. */
    Map<String, String> chosen() {
        var chosen = new TreeMap<String, String>();
        put(chosen, PARTICIPATION, participation);
        put(chosen, "volume", volume);
        put(chosen, "performance", performance);
        put(chosen, "symptoms", symptoms);
        return chosen;
    }

    List<String> places() {
        return regions == null ? List.of() : List.copyOf(regions);
    }

    /** What is asked and not answered. */
    List<String> open() {
        Map<String, String> chosen = chosen();
        return asked().filter(field -> !chosen.containsKey(field)).toList();
    }

    Map<String, Object> body() {
        List<String> asked = asked().toList();
        var body = new TreeMap<String, Object>();
        chosen().forEach((field, step) -> {
            if (asked.contains(field)) {
                body.put(field, Integer.valueOf(step));
            }
        });
        if (!places().isEmpty() && !NOTHING.equals(participation)) {
            body.put(REGIONS, places().stream().distinct().sorted().toList());
        }
        return body;
    }

    private Stream<String> asked() {
        boolean decided = participation == null || List.of(NOTHING, NOT_AT_ALL).contains(participation);
        return Stream.concat(Stream.of(PARTICIPATION), decided ? Stream.of() : MORE.stream());
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> chosen, String field, @Nullable String step) {
        if (step != null && STEPS.contains(step)) {
            chosen.put(field, step);
        }
    }
}
