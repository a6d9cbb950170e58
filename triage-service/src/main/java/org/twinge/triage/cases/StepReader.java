package org.twinge.triage.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.cases.model.Episode;
import org.twinge.triage.cases.model.Outcome;
import org.twinge.triage.cases.model.SnoozeReason;
import org.twinge.triage.cases.model.Step;
import org.twinge.triage.rulebook.StrictJson;

/** Reads what staff want done, and names everything that is wrong with it without quoting it. */
final class StepReader {
    static final int LONGEST_TEXT = 4000;

    private static final Pattern DIAGNOSIS = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}");
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);

    private final JsonNode body;
    private final List<String> reasons = new ArrayList<>();

    private StepReader(JsonNode body, Set<String> fields) {
        this.body = body;
        if (body.isObject()) {
            long unknown = body.properties().stream()
                    .filter(field -> !fields.contains(field.getKey()))
                    .count();
            refuse(
                    unknown == 0,
                    "there are fields besides " + fields.stream().sorted().toList());
        } else {
            reasons.add("the body is no JSON object");
        }
    }

    static void nothing(byte[] body) throws RefusedStep {
        reader(body, Set.of()).finish();
    }

    /** Empty: to the caller. */
    static Optional<Step.Assign> assign(byte[] body) throws RefusedStep {
        StepReader reader = reader(body, Set.of("staffId"));
        UUID staff = reader.value("staffId", UUID::fromString, "a UUID");
        reader.finish();
        return Optional.ofNullable(staff).map(Step.Assign::new);
    }

    static Step.Snooze snooze(byte[] body) throws RefusedStep {
        StepReader reader = reader(body, Set.of("until", "reason"));
        Instant until = reader.needed("until", Instant::parse, "a time such as 2026-03-01T08:00:00Z");
        SnoozeReason reason = reader.needed("reason", SnoozeReason::valueOf, oneOf(SnoozeReason.values()));
        reader.finish();
        return new Step.Snooze(present(until), present(reason));
    }

    /** Of a note or a message. */
    static String text(byte[] body) throws RefusedStep {
        StepReader reader = reader(body, Set.of("text"));
        String text = reader.needed("text", String::strip, "text");
        if (text != null) {
            reader.refuse(!text.isEmpty(), "text is empty");
            reader.refuse(text.length() <= LONGEST_TEXT, "text is longer than " + LONGEST_TEXT + " characters");
            reader.refuse(
                    text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                    "text has control characters");
        }
        reader.finish();
        return present(text);
    }

    static Step.Resolve resolve(byte[] body, LocalDate today) throws RefusedStep {
        StepReader reader = reader(body, Set.of("outcome", "episode"));
        Outcome outcome = reader.needed("outcome", Outcome::valueOf, oneOf(Outcome.values()));
        JsonNode episode = reader.body.path("episode");
        Episode named = null;
        if (!episode.isMissingNode() && !episode.isNull()) {
            var inner = new StepReader(episode, Set.of("diagnosis", "side", "start", "end"));
            named = inner.episode(today);
            inner.reasons.forEach(reason -> reader.reasons.add("episode: " + reason));
        }
        reader.finish();
        return new Step.Resolve(present(outcome), named);
    }

    private @Nullable Episode episode(LocalDate today) {
        String diagnosis = needed("diagnosis", text -> text, "the id of an injury");
        refuse(
                diagnosis == null || DIAGNOSIS.matcher(diagnosis).matches(),
                "diagnosis is no id of an injury; an example is achilles-tendinopathy");
        Episode.Side side = value("side", Episode.Side::valueOf, oneOf(Episode.Side.values()));
        LocalDate start = needed("start", LocalDate::parse, "a date such as 2026-03-01");
        LocalDate end = value("end", LocalDate::parse, "a date such as 2026-03-01");
        for (LocalDate day : Arrays.asList(start, end)) {
            // today may have begun elsewhere
            refuse(day == null || !day.isAfter(today.plusDays(1)), "a day lies in the future");
            refuse(day == null || !day.isBefore(EARLIEST), "a day lies before 1950");
        }
        refuse(start == null || end == null || !end.isBefore(start), "end is before start");
        return reasons.isEmpty() ? new Episode(present(diagnosis), side, present(start), end) : null;
    }

    private static StepReader reader(byte[] body, Set<String> fields) throws RefusedStep {
        try {
            JsonNode read = body.length == 0 ? JsonNodeFactory.instance.objectNode() : StrictJson.MAPPER.readTree(body);
            return new StepReader(read, fields);
        } catch (JsonProcessingException e) {
            throw new RefusedStep(List.of("the body is no JSON"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private <T> @Nullable T needed(String field, Function<String, T> parse, String what) {
        refuse(body.hasNonNull(field), field + " is missing");
        return value(field, parse, what);
    }

    private <T> @Nullable T value(String field, Function<String, T> parse, String what) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            if (value.isTextual()) {
                return parse.apply(value.textValue());
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // named below
        }
        reasons.add(field + " is not " + what);
        return null;
    }

    private void refuse(boolean fine, String reason) {
        if (!fine && !reasons.contains(reason)) {
            reasons.add(reason);
        }
    }

    private void finish() throws RefusedStep {
        if (!reasons.isEmpty()) {
            throw new RefusedStep(reasons);
        }
    }

    private static String oneOf(Enum<?>[] values) {
        return "one of " + Arrays.toString(values);
    }

    /** After {@link #finish} has passed, what is needed is there. */
    private static <T> T present(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
