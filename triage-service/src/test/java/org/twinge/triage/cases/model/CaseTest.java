package org.twinge.triage.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.triage.cases.model.CaseAlert.Kind;

class CaseTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final UUID SAM = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final UUID PAT = UUID.fromString("00000000-0000-4000-8000-000000000002");
    private static final State.Sight BY_SAM = new State.Sight(SAM, NOW);
    private static final UUID ALERT = UUID.randomUUID();

    private static final State OPEN = new State.Open(NOW, null);
    private static final State OPEN_AGAIN = new State.Open(NOW, PAT);
    private static final State.InHand ACKNOWLEDGED = new State.Acknowledged(BY_SAM);
    private static final State.InHand ASSIGNED = new State.Assigned(BY_SAM, PAT);
    private static final State SNOOZED =
            new State.Snoozed(ASSIGNED, NOW.plusSeconds(60), SnoozeReason.WAITING_FOR_ATHLETE);
    private static final State RESOLVED = new State.Resolved(ASSIGNED, Outcome.REFERRED, null, SAM, NOW);

    private static final Step ACKNOWLEDGE = new Step.Acknowledge();
    private static final Step TO_SAM = new Step.Assign(SAM);
    private static final Step SNOOZE = new Step.Snooze(NOW.plusSeconds(90), SnoozeReason.APPOINTMENT_BOOKED);
    private static final Step RESOLVE = new Step.Resolve(
            Outcome.TREATED, new Episode("achilles-tendinopathy", Episode.Side.LEFT, LocalDate.of(2026, 2, 1), null));
    private static final Step REOPEN = new Step.Reopen();

    /** Every step from every state: the state after it, or why not. */
    static Stream<Arguments> steps() {
        State snoozed = new State.Snoozed(ASSIGNED, NOW.plusSeconds(90), SnoozeReason.APPOINTMENT_BOOKED);
        return Stream.of(
                Arguments.of(OPEN, ACKNOWLEDGE, ACKNOWLEDGED),
                Arguments.of(OPEN_AGAIN, ACKNOWLEDGE, ASSIGNED),
                Arguments.of(OPEN, TO_SAM, new State.Assigned(BY_SAM, SAM)),
                Arguments.of(OPEN, SNOOZE, Refusal.NOT_ACKNOWLEDGED),
                Arguments.of(OPEN, RESOLVE, Refusal.NOT_ACKNOWLEDGED),
                Arguments.of(OPEN, REOPEN, Refusal.NOT_RESOLVED),
                Arguments.of(ACKNOWLEDGED, ACKNOWLEDGE, Refusal.ALREADY_ACKNOWLEDGED),
                Arguments.of(ACKNOWLEDGED, TO_SAM, new State.Assigned(BY_SAM, SAM)),
                Arguments.of(
                        ACKNOWLEDGED,
                        SNOOZE,
                        new State.Snoozed(ACKNOWLEDGED, NOW.plusSeconds(90), SnoozeReason.APPOINTMENT_BOOKED)),
                Arguments.of(ACKNOWLEDGED, RESOLVE, resolved(ACKNOWLEDGED)),
                Arguments.of(ACKNOWLEDGED, REOPEN, Refusal.NOT_RESOLVED),
                Arguments.of(ASSIGNED, ACKNOWLEDGE, Refusal.ALREADY_ACKNOWLEDGED),
                Arguments.of(ASSIGNED, TO_SAM, new State.Assigned(BY_SAM, SAM)),
                Arguments.of(ASSIGNED, SNOOZE, snoozed),
                Arguments.of(ASSIGNED, RESOLVE, resolved(ASSIGNED)),
                Arguments.of(ASSIGNED, REOPEN, Refusal.NOT_RESOLVED),
                Arguments.of(SNOOZED, ACKNOWLEDGE, Refusal.ALREADY_ACKNOWLEDGED),
                Arguments.of(
                        SNOOZED,
                        TO_SAM,
                        new State.Snoozed(
                                new State.Assigned(BY_SAM, SAM),
                                NOW.plusSeconds(60),
                                SnoozeReason.WAITING_FOR_ATHLETE)),
                Arguments.of(SNOOZED, SNOOZE, snoozed),
                Arguments.of(SNOOZED, RESOLVE, resolved(ASSIGNED)),
                Arguments.of(SNOOZED, REOPEN, Refusal.NOT_RESOLVED),
                Arguments.of(RESOLVED, ACKNOWLEDGE, Refusal.RESOLVED),
                Arguments.of(RESOLVED, TO_SAM, Refusal.RESOLVED),
                Arguments.of(RESOLVED, SNOOZE, Refusal.RESOLVED),
                Arguments.of(RESOLVED, RESOLVE, Refusal.RESOLVED),
                Arguments.of(RESOLVED, REOPEN, ACKNOWLEDGED));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void everyStepFromEveryState(State state, Step step, Object expected) {
        Result result = caseOf(CaseLevel.SAME_DAY, state).after(step, SAM, NOW);

        switch (result) {
            case Result.Done(Case next) -> {
                assertThat(next.state()).isEqualTo(expected);
                assertThat(next.revision()).isEqualTo(2);
            }
            case Result.Refused(Refusal why) -> assertThat(why).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("states")
    void aNoteIsWelcomeInEveryStateAndChangesNothingElse(State state) {
        Case before = caseOf(CaseLevel.SOON, state);
        Case after = done(before.after(new Step.Note(), SAM, NOW));

        assertThat(after.notes()).isEqualTo(1);
        assertThat(after.state()).isEqualTo(state);
        assertThat(after.level()).isEqualTo(CaseLevel.SOON);
    }

    @ParameterizedTest
    @MethodSource("states")
    void aMessageToTheAthleteIsPossibleInEveryStateAndChangesNothing(State state) {
        Case before = caseOf(CaseLevel.SOON, state);
        Case after = done(before.after(new Step.Message(), SAM, NOW));

        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.notes()).isZero();
        assertThat(after.state()).isEqualTo(state);
        assertThat(after.level()).isEqualTo(CaseLevel.SOON);
    }

    @Test
    void aMessageIsAsUrgentAsItsCaseAndNeverANoteForLater() {
        assertThat(caseOf(CaseLevel.SAME_DAY, OPEN).messageLevel()).isEqualTo(CaseLevel.SAME_DAY);
        assertThat(caseOf(CaseLevel.SELF_CARE, ASSIGNED).messageLevel()).isEqualTo(CaseLevel.SELF_CARE);
        assertThat(caseOf(CaseLevel.INFO, ACKNOWLEDGED).messageLevel()).isEqualTo(CaseLevel.NOTICE);
        assertThat(caseOf(CaseLevel.EMERGENCY, RESOLVED).messageLevel()).isEqualTo(CaseLevel.NOTICE);
    }

    static Stream<State> states() {
        return Stream.of(OPEN, ACKNOWLEDGED, ASSIGNED, SNOOZED, RESOLVED);
    }

    @ParameterizedTest
    @EnumSource(value = CaseLevel.class, names = "EMERGENCY", mode = EnumSource.Mode.EXCLUDE)
    void aSnoozeHasALongestTimeByLevel(CaseLevel level) {
        Case acknowledged = caseOf(level, ACKNOWLEDGED);
        Instant longest = NOW.plus(level.longestSnooze());

        assertThat(snooze(acknowledged, longest)).isInstanceOf(Result.Done.class);
        assertThat(snooze(acknowledged, longest.plusMillis(1))).isEqualTo(new Result.Refused(Refusal.SNOOZE_TOO_LONG));
        assertThat(snooze(acknowledged, NOW)).isEqualTo(new Result.Refused(Refusal.SNOOZE_IN_THE_PAST));
    }

    @Test
    void theLongestSnoozeStaysWellUnderTheTimeALevelAllows() {
        assertThat(CaseLevel.SAME_DAY.longestSnooze()).isEqualTo(Duration.ofHours(2));
        assertThat(CaseLevel.SOON.longestSnooze()).isEqualTo(Duration.ofHours(24));
        assertThat(CaseLevel.ROUTINE.longestSnooze()).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void anEmergencyCannotWaitAndIsNotOverBecauseNobodyWasReached() {
        Case emergency = caseOf(CaseLevel.EMERGENCY, ASSIGNED);

        assertThat(snooze(emergency, NOW.plusSeconds(1))).isEqualTo(new Result.Refused(Refusal.EMERGENCY_CANNOT_WAIT));
        assertThat(emergency.after(new Step.Resolve(Outcome.NOT_REACHED, null), SAM, NOW))
                .isEqualTo(new Result.Refused(Refusal.NOBODY_REACHED));
        assertThat(caseOf(CaseLevel.SOON, ASSIGNED).after(new Step.Resolve(Outcome.NOT_REACHED, null), SAM, NOW))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void aReturnedCaseIsOpenAndStillSomebodys() {
        Instant later = NOW.plusSeconds(60);

        Case returned = caseOf(CaseLevel.SOON, SNOOZED).returned(later);
        assertThat(returned.state()).isEqualTo(new State.Open(later, PAT));
        assertThat(returned.revision()).isEqualTo(2);
    }

    @Test
    void eachAlertIsKnownByItsIdAndAWithdrawalIsNoNews() {
        UUID other = UUID.randomUUID();
        Case both = caseOf(CaseLevel.SOON, ASSIGNED).heard(symptoms(other, 1, CaseLevel.SAME_DAY), NOW);

        assertThat(both.alert(other)).map(CaseAlert::level).contains(CaseLevel.SAME_DAY);
        assertThat(both.alert(UUID.randomUUID())).isEmpty();
        assertThat(both.isNews(symptoms(other, 1, CaseLevel.EMERGENCY).withdrawnBy(2)))
                .isFalse();
    }

    @Test
    void casesAreStoredAndListedByTheRankOfTheirLevel() {
        assertThat(CaseLevel.values()).extracting(CaseLevel::rank).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void anInjuryMayEndOnItsFirstDayAndNotBefore() {
        LocalDate start = LocalDate.of(2026, 3, 1);

        assertThat(new Episode("shin-splints", null, start, start).end()).isEqualTo(start);
        assertThatThrownBy(() -> new Episode("shin-splints", null, start, start.minusDays(1)))
                .hasMessage("an injury ends after it starts");
    }

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void whoIsRefusedReadsWhy(Refusal refusal) {
        assertThat(refusal.sentence()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("states")
    void aNewAlertOpensWhateverTakesIt(State state) {
        Case before = caseOf(CaseLevel.SOON, state);
        CaseAlert news = symptoms(UUID.randomUUID(), 1, CaseLevel.EMERGENCY);

        assertThat(before.takes(news)).isEqualTo(!(state instanceof State.Resolved));
        if (before.takes(news)) {
            Case after = before.heard(news, NOW);
            assertThat(after.state()).isInstanceOf(State.Open.class);
            assertThat(after.level()).isEqualTo(CaseLevel.EMERGENCY);
            assertThat(after.state().holder()).isEqualTo(state.holder());
        }
    }

    @Test
    void aRaisedOrChangedRedFlagOpensAgainALoweredOneDoesNot() {
        Case assigned = caseOf(CaseLevel.SOON, ASSIGNED);

        assertThat(assigned.isNews(symptoms(ALERT, 2, CaseLevel.SAME_DAY))).isTrue();
        assertThat(assigned.isNews(symptoms(ALERT, 2, CaseLevel.SOON))).isFalse();
        assertThat(assigned.isNews(symptoms(ALERT, 2, CaseLevel.ROUTINE))).isFalse();
        assertThat(caseOf(CaseLevel.EMERGENCY, ASSIGNED).isNews(symptoms(ALERT, 2, CaseLevel.SAME_DAY)))
                .as("a changed cause that is still urgent may be another red flag")
                .isTrue();
        assertThat(caseOf(CaseLevel.SOON, RESOLVED).takes(symptoms(ALERT, 2, CaseLevel.ROUTINE)))
                .as("what is lowered is shown where it was")
                .isTrue();
    }

    @Test
    void theLevelFallsOnlyOnceSomebodyHasSeenTheHigherOne() {
        Case lowered = caseOf(CaseLevel.EMERGENCY, OPEN).heard(symptoms(ALERT, 2, CaseLevel.ROUTINE), NOW);
        assertThat(lowered.level()).isEqualTo(CaseLevel.EMERGENCY);
        assertThat(done(lowered.after(ACKNOWLEDGE, SAM, NOW)).level()).isEqualTo(CaseLevel.ROUTINE);

        Case seen = caseOf(CaseLevel.EMERGENCY, ASSIGNED).heard(symptoms(ALERT, 2, CaseLevel.ROUTINE), NOW);
        assertThat(seen.level()).isEqualTo(CaseLevel.ROUTINE);
        assertThat(seen.state()).isEqualTo(ASSIGNED);
    }

    @Test
    void aWithdrawalEndsNoCase() {
        Case open = caseOf(CaseLevel.EMERGENCY, OPEN);
        Case withdrawn = open.heard(open.alerts().getFirst().withdrawnBy(2), NOW);

        assertThat(withdrawn.state()).isEqualTo(OPEN);
        assertThat(withdrawn.level()).isEqualTo(CaseLevel.EMERGENCY);
        assertThat(withdrawn.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.withdrawn()).isTrue());
        assertThat(done(withdrawn.after(ACKNOWLEDGE, SAM, NOW)).level()).isEqualTo(CaseLevel.EMERGENCY);
        assertThat(withdrawn.isNews(symptoms(ALERT, 3, CaseLevel.ROUTINE)))
                .as("back again")
                .isTrue();
    }

    @Test
    void undoingGivesBackTheStateInANewRevision() {
        Case before = caseOf(CaseLevel.SAME_DAY, OPEN);
        Case undone = done(before.after(ACKNOWLEDGE, SAM, NOW)).undoneTo(before);

        assertThat(undone.state()).isEqualTo(OPEN);
        assertThat(undone.revision()).isEqualTo(3);
    }

    @Test
    void priorityCountsReasonsAndNeverMovesTheLevel() {
        Case first = Case.opened(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new CaseAlert(ALERT, 1, CaseLevel.SAME_DAY, Kind.SYMPTOMS, true, false),
                true,
                NOW);
        assertThat(first.priority()).containsExactly(Reason.QUESTIONS_OPEN, Reason.RECENT_INJURY);

        Case second = first.heard(symptoms(UUID.randomUUID(), 1, CaseLevel.ROUTINE), NOW)
                .heard(new CaseAlert(UUID.randomUUID(), 1, CaseLevel.NOTICE, Kind.LOAD, false, false), NOW);
        assertThat(second.priority()).containsExactly(Reason.values());
        assertThat(second.level()).isEqualTo(CaseLevel.SAME_DAY);

        Case third = second.heard(second.alerts().getFirst().withdrawnBy(2), NOW);
        assertThat(third.priority()).containsExactly(Reason.LOAD_ALERT, Reason.RECENT_INJURY);
    }

    private static State resolved(State.InHand before) {
        Step.Resolve resolve = (Step.Resolve) RESOLVE;
        return new State.Resolved(before, resolve.outcome(), resolve.episode(), SAM, NOW);
    }

    private static Result snooze(Case acknowledged, Instant until) {
        return acknowledged.after(new Step.Snooze(until, SnoozeReason.WAITING_FOR_RESULTS), SAM, NOW);
    }

    private static Case caseOf(CaseLevel level, State state) {
        return new Case(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                NOW,
                level,
                false,
                List.of(symptoms(ALERT, 1, level)),
                0,
                state);
    }

    private static CaseAlert symptoms(UUID id, int revision, CaseLevel level) {
        return new CaseAlert(id, revision, level, Kind.SYMPTOMS, false, false);
    }

    private static Case done(Result result) {
        return ((Result.Done) result).next();
    }
}
