package org.twinge.triage.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.twinge.triage.cases.model.CaseAlert.Kind;

/** Whatever alerts, people and time do to an athlete's cases, in any order: no emergency is lost. */
class CaseLawsTest {
    private static final List<UUID> STAFF = List.of(UUID.randomUUID(), UUID.randomUUID());
    private static final List<UUID> ALERTS =
            IntStream.range(0, 4).mapToObj(i -> UUID.randomUUID()).toList();

    private final Map<UUID, Integer> revisions = new HashMap<>();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");

    @Property(tries = 2000)
    void noEmergencyIsLost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int length) {
        var random = new Random(seed);
        revisions.clear();
        Case current = Case.opened(UUID.randomUUID(), UUID.randomUUID(), raised(random), false, now);
        Case undoable = null;
        for (int i = 0; i < length; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(300)));
            Case before = current;
            Case beforeStep = undoable;
            undoable = null;
            switch (random.nextInt(4)) {
                case 0 -> current = hear(before, raised(random), random);
                case 1 -> current = returned(before);
                case 2 -> current = beforeStep == null ? before : before.undoneTo(beforeStep);
                default -> {
                    Result result = before.after(step(random), STAFF.get(random.nextInt(2)), now);
                    if (result instanceof Result.Done(Case next)) {
                        assertAStepEndsOnlyWhatWasSeen(before, next);
                        undoable = before;
                        current = next;
                    }
                }
            }
            assertThat(current.revision()).isGreaterThan(0);
            assertAnEmergencyInForceIsShown(current);
        }
    }

    /** The newest alert, a new one, one raised or lowered, or a withdrawal; put where the service would put it. */
    private Case hear(Case before, CaseAlert alert, Random random) {
        CaseAlert heard = alert;
        if (random.nextInt(4) == 0 && before.alert(alert.id()).isPresent()) {
            heard = before.alert(alert.id()).get().withdrawnBy(alert.revision());
        }
        Case after = before.takes(heard)
                ? before.heard(heard, now)
                : Case.opened(UUID.randomUUID(), before.athleteId(), heard, false, now);
        if (heard.level() == CaseLevel.EMERGENCY && !heard.withdrawn()) {
            assertThat(after.state()).as("news of an emergency is open").isInstanceOf(State.Open.class);
            assertThat(after.level()).isEqualTo(CaseLevel.EMERGENCY);
        }
        if (before.state() instanceof State.Open && after.id().equals(before.id())) {
            assertThat(after.level().atLeast(before.level()))
                    .as("unseen levels stay")
                    .isTrue();
            assertThat(after.state()).isEqualTo(before.state());
        }
        assertThat(after.state() instanceof State.Resolved)
                .as("no alert resolves a case")
                .isEqualTo(
                        before.state() instanceof State.Resolved && after.id().equals(before.id()));
        return after;
    }

    private Case returned(Case before) {
        if (!(before.state() instanceof State.Snoozed)) {
            return before;
        }
        Case after = before.returned(now);
        assertThat(after.level()).isEqualTo(before.level());
        return after;
    }

    private static void assertAStepEndsOnlyWhatWasSeen(Case before, Case after) {
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.alerts()).as("a step forgets no alert").isEqualTo(before.alerts());
        if (before.state() instanceof State.Open) {
            assertThat(after.state()).isInstanceOfAny(State.Open.class, State.InHand.class);
        }
    }

    private static void assertAnEmergencyInForceIsShown(Case current) {
        boolean emergency =
                current.alerts().stream().anyMatch(alert -> alert.inForce() && alert.level() == CaseLevel.EMERGENCY);
        if (emergency) {
            assertThat(current.level()).isEqualTo(CaseLevel.EMERGENCY);
            assertThat(current.state()).as("an emergency is not put aside").isNotInstanceOf(State.Snoozed.class);
        }
    }

    private CaseAlert raised(Random random) {
        UUID id = ALERTS.get(random.nextInt(ALERTS.size()));
        return new CaseAlert(
                id,
                revisions.merge(id, 1, Integer::sum),
                any(CaseLevel.values(), random),
                any(Kind.values(), random),
                random.nextBoolean(),
                false);
    }

    private Step step(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Step.Acknowledge();
            case 1 -> new Step.Assign(STAFF.get(random.nextInt(2)));
            case 2 ->
                new Step.Snooze(now.plus(Duration.ofMinutes(random.nextInt(30_000))), SnoozeReason.WAITING_FOR_ATHLETE);
            case 3 -> new Step.Note();
            case 4 -> new Step.Resolve(any(Outcome.values(), random), null);
            case 5 -> new Step.Message();
            default -> new Step.Reopen();
        };
    }

    private static <T> T any(T[] choices, Random random) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
