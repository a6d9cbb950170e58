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
 * One injury or state: what it is, how it shows, what to do first, the way back, when to see whom.
 *
 * @param synonyms other names that people use and search for, of any language
 * @param layWords how people describe it who do not know its name; searched, not shown
 * @param regions codes of the findings vocabulary's body regions
 * @param variants its grades, sites and subtypes
 * @param signs what speaks for it and what against
 * @param mimics what looks like it, and how it differs
 * @param firstSteps self-care, in the order to take it
 * @param treatment what professionals may do
 * @param returnCriteria what must hold before the first run
 * @param returnToRun absent where a clinician alone decides
 * @param recovery how long it takes, by grade, site or course
 * @param complications what may come of running on
 * @param redFlags what must not wait, by the triage rule that catches it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Injury(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Valid Text name,
        @NotNull List<@NotBlank String> synonyms,
        @NotNull List<@NotBlank String> layWords,
        @NotEmpty List<@NotBlank String> regions,
        @NotNull Kind kind,
        @NotNull Depth depth,
        @NotNull Audience audience,
        @NotNull @Valid Fact summary,
        @NotNull List<@NotNull @Valid Variant> variants,
        @Valid @Nullable Fact mechanism,
        @NotNull List<@NotNull @Valid Fact> causes,
        @NotEmpty List<@NotNull @Valid Sign> signs,
        @NotNull List<@NotNull @Valid Mimic> mimics,
        @NotNull List<@NotNull @Valid Fact> prevention,
        @NotEmpty List<@NotNull @Valid Fact> firstSteps,
        @NotNull List<@NotNull @Valid Fact> treatment,
        @NotNull List<@NotNull @Valid RehabPhase> rehab,
        @NotNull List<@NotNull @Valid Fact> returnCriteria,
        @Valid @Nullable Protocol returnToRun,
        @NotNull List<@NotNull @Valid CrossTraining> crossTraining,
        @NotNull List<@NotNull @Valid Recovery> recovery,
        @NotNull List<@NotNull @Valid Fact> complications,
        @NotEmpty List<@NotNull @Valid Referral> seeWhom,
        @NotNull List<@NotNull @Valid RedFlag> redFlags,
        @NotNull List<@NotBlank String> guidelines,
        @NotNull List<@NotBlank String> disagreements,
        @NotNull List<@NotNull @Valid Code> codes,
        @NotNull @Valid Review review)
        implements Entry {
    public Injury {
        synonyms = Lists.orEmpty(synonyms);
        layWords = Lists.orEmpty(layWords);
        variants = Lists.orEmpty(variants);
        causes = Lists.orEmpty(causes);
        mimics = Lists.orEmpty(mimics);
        prevention = Lists.orEmpty(prevention);
        treatment = Lists.orEmpty(treatment);
        rehab = Lists.orEmpty(rehab);
        returnCriteria = Lists.orEmpty(returnCriteria);
        crossTraining = Lists.orEmpty(crossTraining);
        recovery = Lists.orEmpty(recovery);
        complications = Lists.orEmpty(complications);
        redFlags = Lists.orEmpty(redFlags);
        guidelines = Lists.orEmpty(guidelines);
        disagreements = Lists.orEmpty(disagreements);
        codes = Lists.orEmpty(codes);
        review = review == null ? Review.NONE : review;
    }

    @Override
    public Stream<String> names() {
        return Stream.concat(Stream.of(id.replace('-', ' '), name.en(), name.de()), synonyms.stream());
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.of(
                        Stream.of(summary),
                        variants.stream().map(Variant::fact),
                        Stream.ofNullable(mechanism),
                        causes.stream(),
                        signs.stream().map(Sign::fact),
                        mimics.stream().map(Mimic::fact),
                        prevention.stream(),
                        firstSteps.stream(),
                        treatment.stream(),
                        rehab.stream().map(RehabPhase::begins),
                        prescriptions().map(Prescription::fact),
                        returnCriteria.stream(),
                        Stream.ofNullable(returnToRun).flatMap(Protocol::facts),
                        crossTraining.stream().map(CrossTraining::fact),
                        recovery.stream().map(Recovery::fact),
                        complications.stream(),
                        seeWhom.stream().map(Referral::fact),
                        redFlags.stream().map(RedFlag::fact))
                .flatMap(facts -> facts);
    }

    public Stream<Prescription> prescriptions() {
        return rehab.stream().flatMap(phase -> phase.prescriptions().stream());
    }

    @Override
    public Stream<Reference> references() {
        return Stream.of(
                        mimics.stream().map(mimic -> new Reference("mimics", EntryKind.INJURY, mimic.injury())),
                        prescriptions().map(p -> new Reference("rehab", EntryKind.EXERCISE, p.exercise())),
                        crossTraining.stream()
                                .map(c -> new Reference("crossTraining", EntryKind.EXERCISE, c.exercise())),
                        Stream.ofNullable(returnToRun)
                                .flatMap(protocol -> protocol.steps().stream())
                                .map(Protocol.Step::session)
                                .flatMap(s -> s instanceof Protocol.Drills d ? d.exercises().stream() : Stream.empty())
                                .map(exercise -> new Reference("returnToRun", EntryKind.EXERCISE, exercise)),
                        Reference.all("guidelines", EntryKind.GUIDELINE, guidelines),
                        Reference.all("disagreements", EntryKind.DISAGREEMENT, disagreements))
                .flatMap(references -> references);
    }

    public enum Kind {
        /** Comes creeping, from load that grew faster than the tissue. */
        @JsonProperty("overuse")
        OVERUSE,
        /** Comes at one clear moment. */
        @JsonProperty("acute")
        ACUTE,
        /** May come either way. */
        @JsonProperty("either")
        EITHER,
        /** Not an injury but a state of the body that matters for running. */
        @JsonProperty("state")
        STATE
    }

    public enum Depth {
        @JsonProperty("full")
        FULL,
        /** What to know and whom to see, no rehabilitation. */
        @JsonProperty("short")
        SHORT
    }

    public enum Audience {
        @JsonProperty("everyone")
        EVERYONE,
        /** Nobody recognises it without an examination. */
        @JsonProperty("clinician")
        CLINICIAN
    }

    /** @param highRisk heals badly or breaks through, so that running on it is never an option */
    public record Variant(
            @NotNull @Pattern(regexp = ID) String id,
            @NotNull @Valid Text name,
            boolean highRisk,
            @NotNull @Valid Fact fact) {}

    /** @param finding its code in the findings vocabulary, where there is a question for it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sign(
            @NotNull Bearing bearing,
            @Nullable String finding,
            @NotNull @Valid Fact fact) {}

    public enum Bearing {
        @JsonProperty("typical")
        TYPICAL,
        /** Fits, and is often absent. */
        @JsonProperty("supporting")
        SUPPORTING,
        /** Makes something else more likely. */
        @JsonProperty("opposing")
        OPPOSING,
        /** With it, it is something else, to be looked at first. */
        @JsonProperty("excluding")
        EXCLUDING
    }

    /** @param injury id of the injury that looks like this one */
    public record Mimic(
            @NotBlank String injury, @NotNull @Valid Fact fact) {}

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
        @JsonProperty("dietitian")
        DIETITIAN,
        @JsonProperty("general-practitioner")
        GENERAL_PRACTITIONER,
        @JsonProperty("emergency-department")
        EMERGENCY_DEPARTMENT
    }

    public record CrossTraining(
            @NotBlank String exercise,
            @NotNull Suitability suitability,
            @NotNull @Valid Fact fact) {}

    public enum Suitability {
        @JsonProperty("good")
        GOOD,
        @JsonProperty("if-painless")
        IF_PAINLESS,
        @JsonProperty("avoid")
        AVOID
    }

    /**
     * A range of time; the fact says what it covers.
     *
     * @param variant id of the variant it is about, absent for all
     * @param to absent where only the least is known
     * @param orLonger the upper end is open
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recovery(
            @Nullable String variant,
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
        @JsonProperty("days")
        DAYS,
        @JsonProperty("weeks")
        WEEKS,
        @JsonProperty("months")
        MONTHS
    }

    /** @param rule the id of the rule in the triage rule book */
    public record RedFlag(
            @NotBlank String rule, @NotNull @Valid Fact fact) {}

    /** @param name as the coding system has it */
    public record Code(
            @NotNull CodeSystem system,
            @NotBlank String code,
            @NotBlank String name) {}

    public enum CodeSystem {
        /** Orchard Sports Injury and Illness Classification System, version 14. */
        @JsonProperty("OSIICS-14")
        OSIICS_14,
        /** International Classification of Diseases, 10th revision, US clinical modification, 2021. */
        @JsonProperty("ICD-10-CM-2021")
        ICD_10_CM_2021
    }
}
