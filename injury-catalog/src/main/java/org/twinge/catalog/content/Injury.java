package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CareLevel;

/**
 * One injury: what it is, how it shows, what to do first, when to see whom, and how long it takes.
 *
 * @param id lasts for ever; lower case, words joined by hyphens
 * @param synonyms other names that people use and search for, of any language
 * @param regions codes of the findings vocabulary's body regions
 * @param signs what speaks for it and what against
 * @param firstSteps self-care, in the order to take it
 * @param recovery how long it takes, by grade, site or course
 * @param redFlags what must not wait, by the triage rule that catches it
 */
public record Injury(
        @NotNull @Pattern(regexp = "[a-z]+(-[a-z]+)*") String id,
        @NotNull @Valid Text name,
        @NotNull List<@NotBlank String> synonyms,
        @NotEmpty List<@NotBlank String> regions,
        @NotNull Kind kind,
        @NotNull @Valid Fact summary,
        @NotEmpty List<@NotNull @Valid Sign> signs,
        @NotEmpty List<@NotNull @Valid Fact> firstSteps,
        @NotEmpty List<@NotNull @Valid Referral> seeWhom,
        @NotEmpty List<@NotNull @Valid Recovery> recovery,
        @NotNull List<@NotNull @Valid RedFlag> redFlags,
        @NotNull @Valid Review review) {

    /** Every statement in it. */
    public Stream<Fact> facts() {
        return Stream.of(
                        Stream.of(summary),
                        signs.stream().map(Sign::fact),
                        firstSteps.stream(),
                        seeWhom.stream().map(Referral::fact),
                        recovery.stream().map(Recovery::fact),
                        redFlags.stream().map(RedFlag::fact))
                .flatMap(facts -> facts);
    }

    public enum Kind {
        /** Comes creeping, from load that grew faster than the tissue. */
        @JsonProperty("overuse")
        OVERUSE,
        /** Comes at one clear moment. */
        @JsonProperty("acute")
        ACUTE
    }

    /** @param finding its code in the findings vocabulary, where there is a question for it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sign(
            @NotNull Bearing bearing,
            @Nullable String finding,
            @NotNull @Valid Fact fact) {}

    public enum Bearing {
        @JsonProperty("typical")
        TYPICAL,
        /** Makes something else more likely. */
        @JsonProperty("opposing")
        OPPOSING
    }

    /** @param level how soon; the fact is when */
    public record Referral(
            @NotNull CareLevel level,
            @NotEmpty List<@NotNull Professional> who,
            @NotNull @Valid Fact fact) {}

    public enum Professional {
        @JsonProperty("physiotherapist")
        PHYSIOTHERAPIST,
        @JsonProperty("sports-doctor")
        SPORTS_DOCTOR,
        @JsonProperty("orthopaedist")
        ORTHOPAEDIST,
        @JsonProperty("podiatrist")
        PODIATRIST,
        @JsonProperty("emergency-department")
        EMERGENCY_DEPARTMENT
    }

    /**
     * A range of time; the fact says what it covers.
     *
     * @param to absent where only the least is known
     * @param orLonger the upper end is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recovery(
            @Positive int from,
            @Nullable Integer to,
            boolean orLonger,
            @NotNull Unit unit,
            @NotNull @Valid Fact fact) {
        public Recovery {
            if (to == null && !orLonger) {
                throw new IllegalArgumentException("a range has an end (to) or an open one (orLonger)");
            }
            if (to != null && to < from) {
                throw new IllegalArgumentException("a range does not end (to) before it begins (from)");
            }
        }
    }

    public enum Unit {
        @JsonProperty("weeks")
        WEEKS,
        @JsonProperty("months")
        MONTHS
    }

    /** @param rule the id of the rule in the triage rule book */
    public record RedFlag(
            @NotBlank String rule, @NotNull @Valid Fact fact) {}

    public record Review(@NotNull Status status) {}

    /** Until a clinician can sign, there is one status. */
    public enum Status {
        @JsonProperty("unreviewed")
        UNREVIEWED
    }
}
