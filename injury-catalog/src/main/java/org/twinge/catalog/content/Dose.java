package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise. Every number has its unit in the name of its field; what the sources leave open is absent,
 * and a dose that they leave open altogether says so in {@code open}.
 *
 * @param holdSeconds how long one repetition is held
 * @param bouts how often a duration is repeated
 * @param durationSeconds how long one bout lasts
 * @param perSide the numbers count for each side
 * @param tempo how slowly, in words
 * @param load what is added over time, in words
 * @param rangeLimit how far and no further, in words
 * @param open what decides, where no number is given
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Dose(
        @Valid @Nullable Range sets,
        @Valid @Nullable Range reps,
        @Valid @Nullable Range steps,
        @Valid @Nullable Range holdSeconds,
        @Valid @Nullable Range bouts,
        @Valid @Nullable Range durationSeconds,
        @Valid @Nullable Range durationMinutes,
        @Valid @Nullable Range timesPerDay,
        @Valid @Nullable Range daysPerWeek,
        @Valid @Nullable Range weeks,
        boolean perSide,
        @Nullable String tempo,
        @Nullable String load,
        @Nullable String rangeLimit,
        @Nullable String open) {
    public Dose {
        boolean amount = Stream.of(reps, steps, holdSeconds, durationSeconds, durationMinutes)
                .anyMatch(Objects::nonNull);
        if (!amount && (open == null || open.isBlank())) {
            throw new IllegalArgumentException("a dose has repetitions, steps or a time, or says what decides (open)");
        }
        if (bouts != null && durationSeconds == null && durationMinutes == null) {
            throw new IllegalArgumentException("bouts without the time that one lasts");
        }
    }
}
