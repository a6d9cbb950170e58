package org.twinge.triage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.triage.model.Injury.Bearing.EXCLUDING;
import static org.twinge.triage.model.Injury.Bearing.OPPOSING;
import static org.twinge.triage.model.Injury.Bearing.SUPPORTING;
import static org.twinge.triage.model.Injury.Bearing.TYPICAL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.twinge.triage.model.Injury.Bearing;

class CandidateTest {
    private static final List<String> CODES = List.of("spot", "night", "diffuse", "blow");
    private static final Injury BONE_STRESS =
            injury("bone-stress", Map.of("spot", TYPICAL, "night", SUPPORTING, "diffuse", OPPOSING, "blow", EXCLUDING));
    private static final Injury SHIN_SPLINT = injury("shin-splint", Map.of("diffuse", TYPICAL, "spot", OPPOSING));
    private static final Injury BRUISE = injury("bruise", Map.of("blow", TYPICAL, "spot", SUPPORTING));
    private static final List<Injury> SHIN = List.of(SHIN_SPLINT, BRUISE, BONE_STRESS);

    @Test
    void whatIsTypicalComesFirstAndEveryReasonIsTold() {
        assertThat(ranked(Map.of("spot", Truth.YES, "night", Truth.YES, "diffuse", Truth.NO, "blow", Truth.NO)))
                .containsExactly(
                        new Candidate(BONE_STRESS, List.of("spot"), List.of("night"), List.of()),
                        new Candidate(BRUISE, List.of(), List.of("spot"), List.of("blow")));
    }

    @Test
    void lessAgainstItComesFirstAmongTheEquallyTypical() {
        assertThat(ranked(Map.of("spot", Truth.YES, "diffuse", Truth.YES)))
                .extracting(candidate -> candidate.injury().id())
                .containsExactly("bone-stress", "shin-splint", "bruise");
        var plain = injury("zebra", Map.of("spot", TYPICAL));
        assertThat(Candidate.ranked(List.of(BONE_STRESS, plain), said(Map.of("spot", Truth.YES, "diffuse", Truth.YES))))
                .extracting(candidate -> candidate.injury().id())
                .containsExactly("zebra", "bone-stress");
    }

    @Test
    void moreSupportSettlesWhatIsEvenAndThenTheId() {
        var a = injury("a", Map.of("spot", TYPICAL));
        var b = injury("b", Map.of("spot", TYPICAL, "night", SUPPORTING));
        var c = injury("c", Map.of("spot", TYPICAL));
        assertThat(Candidate.ranked(List.of(c, a, b), said(Map.of("spot", Truth.YES, "night", Truth.YES))))
                .extracting(candidate -> candidate.injury().id())
                .containsExactly("b", "a", "c");
    }

    @Test
    void whatIsExcludedOrUnsupportedIsNotNamed() {
        assertThat(ranked(Map.of("spot", Truth.YES, "blow", Truth.YES)))
                .extracting(candidate -> candidate.injury().id())
                .containsExactly("bruise");
        assertThat(ranked(Map.of("spot", Truth.UNKNOWN, "diffuse", Truth.NO))).isEmpty();
    }

    @Test
    void atMostFiveAreNamed() {
        var many = new ArrayList<Injury>();
        for (int i = 0; i < 7; i++) {
            many.add(injury("injury-" + i, Map.of("spot", TYPICAL)));
        }
        assertThat(Candidate.ranked(many, said(Map.of("spot", Truth.YES))))
                .extracting(candidate -> candidate.injury().id())
                .containsExactly("injury-0", "injury-1", "injury-2", "injury-3", "injury-4");
    }

    @Property
    void theOrderOfTheCatalogueIsIrrelevant(@ForAll("answers") Answers answers) {
        var reversed = new ArrayList<>(SHIN);
        Collections.reverse(reversed);
        assertThat(Candidate.ranked(reversed, answers)).isEqualTo(Candidate.ranked(SHIN, answers));
    }

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.maps(Arbitraries.of(CODES), Arbitraries.of(Truth.values()))
                .map(CandidateTest::said);
    }

    private static List<Candidate> ranked(Map<String, Truth> said) {
        return Candidate.ranked(SHIN, said(said));
    }

    private static Answers said(Map<String, Truth> truths) {
        Answers answers = Answers.NONE;
        for (var said : truths.entrySet()) {
            answers = answers.with(said.getKey(), new Answer.Said(said.getValue()));
        }
        return answers;
    }

    private static Injury injury(String id, Map<String, Bearing> findings) {
        return Injury.of(id, new Finding.Text(id, id), findings);
    }
}
