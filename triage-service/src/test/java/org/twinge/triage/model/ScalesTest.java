package org.twinge.triage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.triage.model.TissueRule.Verdict;

/** Pain, gait and tissue are three scales that are never merged, each with its thresholds to the point. */
class ScalesTest {
    private static final PainScale PAIN = new PainScale(3, 7);
    private static final TissueRule TISSUE = new TissueRule(0, 2, 3, 5);

    @ParameterizedTest
    @CsvSource({"0, GREEN", "2.9, GREEN", "3, YELLOW", "6.9, YELLOW", "7, RED", "10, RED"})
    void painHasAColour(double pain, PainColour colour) {
        assertThat(PAIN.colour(pain(pain))).contains(colour);
    }

    @Test
    void aLimpIsRedWhateverTheNumber() {
        assertThat(PAIN.colour(pain(0).with("gait", new Answer.Chosen("changed"))))
                .contains(PainColour.RED);
        assertThat(PAIN.colour(pain(0).with("gait", new Answer.Chosen("normal"))))
                .contains(PainColour.GREEN);
        assertThat(PAIN.colour(Answers.of(Map.of("gait", new Answer.Chosen("cannot-bear-weight")))))
                .contains(PainColour.RED);
    }

    @Test
    void withoutPainAndLimpThereIsNoColour() {
        assertThat(PAIN.colour(Answers.NONE)).isEmpty();
        assertThat(PAIN.colour(Answers.of(Map.of("gait", new Answer.Chosen("normal")))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, YES", "0.5, NO"})
    void boneToleratesNoPain(double pain, Truth within) {
        assertThat(TISSUE.judge(running("bone", pain))).contains(new Verdict("bone", 0, within));
    }

    @ParameterizedTest
    @CsvSource({
        "tendon, 2, YES, YES, 2",
        "tendon, 2.5, YES, NO, 2",
        "tendon, 2, NO, NO, 2",
        "tendon, 2, UNKNOWN, UNKNOWN, 2",
        "muscle, 3, YES, YES, 3",
        "muscle, 3.5, YES, NO, 3",
        "muscle, 3, NO, NO, 3"
    })
    void tendonAndMuscleTolerateALittleThatHasSettledByTheNextMorning(
            String tissue, double pain, Truth settled, Truth within, double limit) {
        Answers answers = running(tissue, pain).with("settled-next-morning", new Answer.Said(settled));
        assertThat(TISSUE.judge(answers)).contains(new Verdict(tissue, limit, within));
    }

    @ParameterizedTest
    @CsvSource({"5, YES", "5.5, NO"})
    void aClinicianMayAllowATendonMore(double pain, Truth within) {
        Answers answers = running("tendon", pain)
                .with("settled-next-morning", new Answer.Said(Truth.YES))
                .with("tendon-limit-by-clinician", new Answer.Said(Truth.YES));
        assertThat(TISSUE.judge(answers)).contains(new Verdict("tendon", 5, within));
    }

    @Test
    void unknownPainIsNoAnswer() {
        var named = Answers.of(Map.of("tissue", new Answer.Chosen("bone")));
        assertThat(TISSUE.judge(named).map(Verdict::within)).isEqualTo(Optional.of(Truth.UNKNOWN));
        assertThat(TISSUE.judge(pain(2))).isEmpty();
        assertThat(TISSUE.judge(running("skin", 2))).isEmpty();
    }

    private static Answers pain(double pain) {
        return Answers.of(Map.of("pain", new Answer.Amount(pain)));
    }

    private static Answers running(String tissue, double pain) {
        return Answers.of(Map.of("tissue", new Answer.Chosen(tissue), "pain-while-running", new Answer.Amount(pain)));
    }
}
