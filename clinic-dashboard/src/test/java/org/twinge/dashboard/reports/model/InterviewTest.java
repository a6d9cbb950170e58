package org.twinge.dashboard.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinge.dashboard.reports.model.Interview.Heard;

class InterviewTest {
    private static final Set<String> EMERGENCIES = Set.of("chest-pain", "fever", "region", "age");

    @Test
    void emergenciesComeFirstAndWaitForNoPlace() {
        assertThat(next(Set.of(), "chest-pain", "region", "age", "calf-pain")).containsExactly("chest-pain", "age");
    }

    @Test
    void anEmergencyEndsTheQuestions() {
        assertThat(Interview.next(Set.of("chest-pain"), new Heard(true, List.of("fever"), EMERGENCIES)))
                .isEmpty();
    }

    @Test
    void thenWhereThenHowThenWhenWithoutWhatWasAskedBefore() {
        var asked = new HashSet<>(Set.of("chest-pain", "pain-at-rest-or-night"));

        assertThat(next(asked, "region", "calf-pain")).isEqualTo(Interview.WHERE);
        asked.addAll(Interview.WHERE);
        assertThat(next(asked, "fever")).isEqualTo(Interview.HOW);
        asked.addAll(Interview.HOW);
        assertThat(next(asked, "fever"))
                .containsExactly(
                        "pain-while-running",
                        "worse-the-longer-the-run",
                        "settled-next-morning",
                        "same-place-three-weeks");
        asked.addAll(Interview.WHEN);
        assertThat(next(asked, "fever", "calf-pain")).containsExactly("fever", "calf-pain");
        asked.addAll(Set.of("fever", "calf-pain"));
        assertThat(next(asked)).isEmpty();
    }

    private static List<String> next(Set<String> asked, String... heard) {
        return Interview.next(asked, new Heard(false, List.of(heard), EMERGENCIES));
    }
}
