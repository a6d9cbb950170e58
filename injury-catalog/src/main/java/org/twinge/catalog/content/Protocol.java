package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from the first jog back to normal running, as steps that can be followed one after the other.
 *
 * @param clearance a clinician must have agreed before the first step
 * @param weeklyGrowthPercent how much more per week at most, after the last step
 * @param why who says so, and where we filled a gap
 * @param rules what else holds on the way
 */
public record Protocol(
        boolean clearance,
        @Min(1) @Max(15) int weeklyGrowthPercent,
        @NotNull @Valid Fact why,
        @NotEmpty List<@NotNull @Valid Step> steps,
        @NotNull List<@NotNull @Valid Fact> rules) {
    public Protocol {
        rules = Lists.orEmpty(rules);
    }

    /**
     * @param times how often it must have gone well before the next step
     * @param daysBetween from one session to the next at least: 1 is the next day, 2 every other day
     * @param limit what still counts as having gone well; a limp never does
     * @param onPain when it did not go well; sharp pain or a limp ends the session and wants a clinician in any case
     */
    public record Step(
            @NotNull @Pattern(regexp = Entry.ID) String id,
            @NotNull @Valid Text name,
            @NotNull @Valid Session session,
            @Min(1) @Max(12) int times,
            @Min(1) @Max(14) int daysBetween,
            @NotNull @Valid PainLimit limit,
            @NotNull @Valid OnPain onPain) {}

    /**
     * @param to id of the step to go back to; absent where the step is repeated or the protocol stops
     * @param restDays without running, before going on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OnPain(
            @NotNull Action action,
            @Nullable String to,
            @Min(0) @Max(28) int restDays) {
        public OnPain {
            if (action == Action.BACK && to == null) {
                throw new IllegalArgumentException("who goes back (back) needs to know where to (to)");
            }
            if (action != Action.BACK && to != null) {
                throw new IllegalArgumentException("only who goes back (back) goes somewhere (to)");
            }
        }
    }

    public enum Action {
        @JsonProperty("repeat")
        REPEAT,
        @JsonProperty("back")
        BACK,
        /** No further run before a clinician has agreed. */
        @JsonProperty("stop")
        STOP
    }

    /** What one run consists of. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Walk.class, name = "walk"),
        @JsonSubTypes.Type(value = RunWalk.class, name = "run-walk"),
        @JsonSubTypes.Type(value = Run.class, name = "run"),
        @JsonSubTypes.Type(value = RunMinutes.class, name = "run-minutes"),
        @JsonSubTypes.Type(value = Strides.class, name = "strides"),
        @JsonSubTypes.Type(value = Drills.class, name = "drills")
    })
    public sealed interface Session {}

    public record Walk(@Min(1) int minutes) implements Session {}

    /** Running and walking in turn, as often as {@code repeats} says. */
    public record RunWalk(
            @Min(1) int runMinutes,
            @Min(1) int walkMinutes,
            @NotNull @Valid Range repeats) implements Session {}

    public record Run(@Min(100) int meters) implements Session {}

    public record RunMinutes(@Min(1) int minutes) implements Session {}

    /** Short quick runs within an easy one, at a part of full speed. */
    public record Strides(
            @Min(1) int easyMinutes,
            @NotNull @Valid Range count,
            @NotNull @Valid Range percentOfFullSpeed) implements Session {}

    /** Exercises before running, such as hops and changes of direction, for so many minutes. */
    public record Drills(@Min(1) int minutes, @NotEmpty List<@NotNull String> exercises) implements Session {}

    /** Where somebody is: in which step, and how often it went well. */
    public record Place(int step, int wentWell) {
        public static final Place START = new Place(0, 0);
    }

    public enum Outcome {
        WITHIN_LIMIT,
        ABOVE_LIMIT
    }

    public boolean isDone(Place place) {
        return place.step() == steps.size();
    }

    /** Where one is after a session; after {@link Action#STOP} the same step waits for a clinician. */
    public Place after(Place place, Outcome outcome) {
        Step step = steps.get(place.step());
        if (outcome == Outcome.WITHIN_LIMIT) {
            return place.wentWell() + 1 < step.times()
                    ? new Place(place.step(), place.wentWell() + 1)
                    : new Place(place.step() + 1, 0);
        }
        return switch (step.onPain().action()) {
            case REPEAT, STOP -> new Place(place.step(), 0);
            case BACK -> new Place(indexOf(step.onPain().to()), 0);
        };
    }

    private int indexOf(@Nullable String id) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Stream<Fact> facts() {
        return Stream.concat(Stream.of(why), rules.stream());
    }
}
