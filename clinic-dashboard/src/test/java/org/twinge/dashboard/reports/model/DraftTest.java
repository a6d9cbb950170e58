package org.twinge.dashboard.reports.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final Draft FAINTED = Draft.begun(
                    UUID.randomUUID(), null, Map.of(), List.of("chest-pain", "fainted"), Instant.EPOCH)
            .answered(1, Map.of("chest-pain", "no", "fainted", "yes"))
            .continued(1, List.of("faint-without-warning"))
            .answered(2, Map.of("faint-without-warning", "yes"));

    @Test
    void whatIsNoLongerAskedIsNotSaidButRemembered() {
        Draft changed =
                FAINTED.answered(1, Map.of("chest-pain", "no", "fainted", "no")).continued(1, List.of("region"));

        assertThat(changed.said(2)).containsExactlyInAnyOrderEntriesOf(Map.of("chest-pain", "no", "fainted", "no"));
        assertThat(changed.answers()).containsEntry("faint-without-warning", "yes");
        assertThat(changed.steps()).containsExactly(List.of("chest-pain", "fainted"), List.of("region"));
    }

    @Test
    void anAnswerThatWasTakenAwayIsOpenAgain() {
        Draft changed = FAINTED.answered(1, Map.of("chest-pain", "no"));

        assertThat(changed.open(1)).containsExactly("fainted");
        assertThat(changed.said(1)).doesNotContainKey("fainted");
    }

    @Test
    void onlyTheScreensSoFarAreSaid() {
        assertThat(FAINTED.said(1)).doesNotContainKey("faint-without-warning");
        assertThat(FAINTED.said(2)).containsEntry("faint-without-warning", "yes");
        assertThat(FAINTED.has(0)).isFalse();
        assertThat(FAINTED.has(3)).isFalse();
    }
}
