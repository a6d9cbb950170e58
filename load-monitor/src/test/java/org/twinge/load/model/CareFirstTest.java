package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.CareFirst.Urgency.EMERGENCY;
import static org.twinge.load.model.CareFirst.Urgency.RED_OR_LIMPING;
import static org.twinge.load.model.CareFirst.Urgency.SAME_DAY;
import static org.twinge.load.model.CareFirst.Urgency.SOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.CareFirst.Case;
import org.twinge.load.model.CareFirst.Report;
import org.twinge.load.model.CareFirst.Urgency;

class CareFirstTest {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final UUID KNEE = new UUID(0, 1);
    private static final UUID BACK = new UUID(0, 2);

    @Test
    void theMostUrgentOpenReportComesFirst() {
        assertThat(care(List.of(report(KNEE, SOON), report(BACK, SAME_DAY)), List.of()))
                .contains(new CareFirst(Optional.of(SAME_DAY)));
    }

    @Test
    void whatMayWaitComesNotFirst() {
        assertThat(care(List.of(), List.of())).isEmpty();
        assertThat(care(
                        List.of(new Report(KNEE, Optional.empty(), false, NOON, Optional.empty())),
                        List.of(open(Optional.empty(), false))))
                .isEmpty();
    }

    @Test
    void openQuestionsComeFirst() {
        assertThat(care(List.of(new Report(KNEE, Optional.empty(), true, NOON, Optional.empty())), List.of()))
                .contains(new CareFirst(Optional.empty()));
        assertThat(care(List.of(), List.of(open(Optional.empty(), true)))).contains(new CareFirst(Optional.empty()));
    }

    @Test
    void aCaseHoldsUntilItIsResolved() {
        assertThat(care(List.of(), List.of(open(Optional.of(EMERGENCY), false))))
                .contains(new CareFirst(Optional.of(EMERGENCY)));
        assertThat(care(List.of(report(KNEE, EMERGENCY)), List.of(resolved(NOON, KNEE))))
                .isEmpty();
    }

    @Test
    void aCaseSettlesItsOwnReportsAndNoneThatCameLater() {
        assertThat(care(List.of(report(KNEE, SOON), report(BACK, SAME_DAY)), List.of(resolved(NOON, BACK))))
                .contains(new CareFirst(Optional.of(SOON)));
        assertThat(care(List.of(report(KNEE, SOON)), List.of(resolved(NOON.minusNanos(1000), KNEE))))
                .contains(new CareFirst(Optional.of(SOON)));
    }

    @Test
    void whereNobodyCanEndACaseWhatIsInForceCounts() {
        Case lowered = new Case(false, Optional.of(SAME_DAY), false, Optional.of(SOON), NOON, Set.of());
        Case withdrawn = new Case(false, Optional.of(SAME_DAY), false, Optional.empty(), NOON, Set.of(KNEE));

        assertThat(CareFirst.of(List.of(), List.of(lowered), false)).contains(new CareFirst(Optional.of(SOON)));
        assertThat(CareFirst.of(List.of(), List.of(withdrawn), false)).isEmpty();
        assertThat(CareFirst.of(List.of(), List.of(withdrawn), true)).contains(new CareFirst(Optional.of(SAME_DAY)));
        assertThat(CareFirst.of(List.of(report(BACK, SOON)), List.of(withdrawn), false))
                .contains(new CareFirst(Optional.of(SOON)));
    }

    @Test
    void redPainOrALimpComesFirstUntilADayWithoutItIsTold() {
        Report red = said(KNEE, NOON, 7.0, false);
        Report limping = said(KNEE, NOON, 1.0, true);
        Instant tomorrow = NOON.plus(Duration.ofHours(24));

        assertThat(care(List.of(red), List.of())).contains(new CareFirst(Optional.of(RED_OR_LIMPING)));
        assertThat(care(List.of(limping), List.of())).contains(new CareFirst(Optional.of(RED_OR_LIMPING)));
        assertThat(care(List.of(said(KNEE, NOON, 6.9, false)), List.of())).isEmpty();
        assertThat(care(List.of(red, said(BACK, tomorrow, 2.0, false)), List.of()))
                .isEmpty();
        assertThat(care(List.of(red, said(BACK, tomorrow.minusSeconds(1), 2.0, false)), List.of()))
                .isPresent();
        assertThat(care(List.of(red, said(BACK, tomorrow, 2.0, null)), List.of()))
                .isPresent();
        assertThat(care(List.of(red, said(BACK, tomorrow, 2.0, false), said(BACK, tomorrow, 0.0, true)), List.of()))
                .isPresent();
    }

    @Test
    void redPainGivesWayToWhatIsMoreUrgentAndToAResolvedCase() {
        Report red = said(KNEE, NOON, 9.0, true);

        assertThat(care(List.of(red, report(BACK, SOON)), List.of())).contains(new CareFirst(Optional.of(SOON)));
        assertThat(care(List.of(red), List.of(resolved(NOON, KNEE)))).isEmpty();
    }

    private static Report said(UUID id, Instant at, double pain, @Nullable Boolean limping) {
        return new Report(
                id,
                Optional.empty(),
                false,
                at,
                Optional.of(new PainAnswer(at, Optional.of(pain), Optional.ofNullable(limping), Optional.empty())));
    }

    private static Optional<CareFirst> care(List<Report> reports, List<Case> cases) {
        return CareFirst.of(reports, cases, true);
    }

    private static Report report(UUID id, Urgency urgency) {
        return new Report(id, Optional.of(urgency), false, NOON, Optional.empty());
    }

    private static Case open(Optional<Urgency> urgency, boolean questionsOpen) {
        return new Case(false, urgency, questionsOpen, urgency, NOON, Set.of());
    }

    private static Case resolved(Instant at, UUID... reports) {
        return new Case(true, Optional.of(EMERGENCY), true, Optional.of(EMERGENCY), at, Set.of(reports));
    }
}
