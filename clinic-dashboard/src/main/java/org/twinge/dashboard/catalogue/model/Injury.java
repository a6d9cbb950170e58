package org.twinge.dashboard.catalogue.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One injury or state.
 *
 * @param regions codes of the body regions
 * @param kind {@code overuse}, {@code acute}, {@code either} or {@code state}
 * @param mechanism absent for what is short
 * @param returnToRun absent where a clinician alone decides
 */
public record Injury(
        String id,
        Text name,
        List<String> synonyms,
        List<String> regions,
        String kind,
        Fact summary,
        List<Variant> variants,
        @Nullable Fact mechanism,
        List<Fact> causes,
        List<Sign> signs,
        List<Mimic> mimics,
        List<Fact> prevention,
        List<Fact> firstSteps,
        List<Fact> treatment,
        List<Phase> rehab,
        List<Fact> returnCriteria,
        @Nullable Protocol returnToRun,
        List<CrossTraining> crossTraining,
        List<Recovery> recovery,
        List<Fact> complications,
        List<Referral> seeWhom,
        List<RedFlag> redFlags,
        List<String> guidelines,
        List<Code> codes,
        Review review) {

    /** As lists have it. */
    public record Listed(
            String id, Text name, List<String> synonyms, List<String> regions, String kind, Fact summary) {}

    /** @param highRisk heals badly or breaks through */
    public record Variant(String id, Text name, boolean highRisk, Fact fact) {}

    /** @param bearing {@code typical}, {@code supporting}, {@code opposing} or {@code excluding} */
    public record Sign(String bearing, @Nullable String finding, Fact fact) {}

    public record Mimic(String injury, Fact fact) {}

    /** @param phase {@code calm}, {@code strength}, {@code impact} or {@code keep} */
    public record Phase(String phase, Fact begins, PainLimit painLimit, List<Prescription> prescriptions) {}

    /** @param suitability {@code good}, {@code if-painless} or {@code avoid} */
    public record CrossTraining(String exercise, String suitability, Fact fact) {}

    /**
     * @param variant id of the variant it is about, absent for all
     * @param to absent where only the least is known
     * @param orLonger the upper end is open
     * @param unit {@code days}, {@code weeks} or {@code months}
     */
    public record Recovery(
            @Nullable String variant, int from, @Nullable Integer to, boolean orLonger, String unit, Fact fact) {
        /** Without a word about an open end. */
        public String figures() {
            return new Range(from, to, false).figures();
        }
    }

    /** @param level how soon, as a care level's name */
    public record Referral(String level, List<String> who, Fact fact) {}

    public record Code(String system, String code, String name) {}
}
