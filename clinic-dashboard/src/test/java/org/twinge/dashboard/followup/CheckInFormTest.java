package org.twinge.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not asked is not sent, and what is asked is not left out. */
class CheckInFormTest {
    private final CheckInForm form = new CheckInForm();

    @BeforeEach
    void everythingIsChosen() {
        form.volume = "8";
        form.performance = "17";
        form.symptoms = "25";
        form.regions = List.of("knee", "achilles", "knee");
    }

    @Test
    void aWeekInWhichNothingBotheredIsThatAlone() {
        form.participation = "0";

        assertThat(form.open()).isEmpty();
        assertThat(form.body()).isEqualTo(Map.of("participation", 0));
    }

    @Test
    void aWeekWithoutTakingPartNamesItsPlaces() {
        form.participation = "25";

        assertThat(form.body()).isEqualTo(Map.of("participation", 25, "regions", List.of("achilles", "knee")));
    }

    @Test
    void aTroubledWeekIsToldInFull() {
        form.participation = "8";
        assertThat(form.body())
                .isEqualTo(Map.of(
                        "participation",
                        8,
                        "volume",
                        8,
                        "performance",
                        17,
                        "symptoms",
                        25,
                        "regions",
                        List.of("achilles", "knee")));
        form.symptoms = "9";
        form.volume = null;
        assertThat(form.open()).containsExactly("volume", "symptoms");
    }

    @Test
    void withoutTheFirstAnswerOnlyThatIsMissing() {
        form.participation = "-1";

        assertThat(form.open()).containsExactly("participation");
    }

    @Test
    void theWeekIsADateOrNone() {
        assertThat(form.monday()).isEmpty();
        form.week = "2026-03-02";
        assertThat(form.monday()).contains(LocalDate.of(2026, 3, 2));
        form.week = "2026-13-02";
        assertThat(form.monday()).isEmpty();
    }
}
