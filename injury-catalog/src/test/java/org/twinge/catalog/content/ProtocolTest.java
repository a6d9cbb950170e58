package org.twinge.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.catalog.content.Protocol.Outcome;
import org.twinge.catalog.content.Protocol.Place;

class ProtocolTest {
    private static final List<Injury> INJURIES = CatalogFiles.shipped(
                    Validation.buildDefaultValidatorFactory().getValidator())
            .injuries();

    static Stream<Injury> protocols() {
        return INJURIES.stream().filter(injury -> injury.returnToRun() != null);
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void whoHasNoTroubleGetsThroughInAsManySessionsAsTheStepsAskFor(Injury injury) {
        Protocol protocol = injury.returnToRun();
        int sessions = 0;
        for (Place place = Place.START; !protocol.isDone(place); place = protocol.after(place, Outcome.WITHIN_LIMIT)) {
            sessions++;
        }
        assertThat(sessions)
                .isEqualTo(
                        protocol.steps().stream().mapToInt(Protocol.Step::times).sum());
    }

    /** However it goes, nobody skips a step, and from wherever they are the end can be reached. */
    @ParameterizedTest
    @MethodSource("protocols")
    void whateverHappensNoStepIsSkippedAndTheEndStaysWithinReach(Injury injury) {
        Protocol protocol = injury.returnToRun();
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Place place = Place.START;
            for (int i = 0; i < 100 && !protocol.isDone(place); i++) {
                Place next = protocol.after(place, random.nextInt(3) == 0 ? Outcome.ABOVE_LIMIT : Outcome.WITHIN_LIMIT);
                assertThat(next.step()).isLessThanOrEqualTo(place.step() + 1);
                if (next.step() > place.step()) {
                    assertThat(place.wentWell() + 1)
                            .isEqualTo(protocol.steps().get(place.step()).times());
                }
                place = next;
            }
            for (int i = 0; i < 100 && !protocol.isDone(place); i++) {
                place = protocol.after(place, Outcome.WITHIN_LIMIT);
            }
            assertThat(protocol.isDone(place)).isTrue();
        }
    }

    @Test
    void boneIsNeverRunOnWithPainAndOnlyAfterClearance() {
        assertThat(protocols()
                        .filter(injury -> injury.id().matches(".*(stress-fracture|bone-stress).*"))
                        .map(Injury::returnToRun))
                .hasSize(6)
                .allSatisfy(protocol -> {
                    assertThat(protocol.clearance()).isTrue();
                    assertThat(protocol.steps())
                            .allMatch(step -> step.limit().atMost() == 0
                                    && step.onPain().action() == Protocol.Action.STOP
                                    && step.daysBetween() >= 2);
                });
    }

    @Test
    void noProtocolAllowsYellowPainAndNoneGrowsByMoreThanFifteenPercent() {
        assertThat(protocols().map(Injury::returnToRun))
                .hasSizeGreaterThan(15)
                .allMatch(protocol -> protocol.weeklyGrowthPercent() <= 15)
                .flatMap(Protocol::steps)
                .allMatch(step -> step.limit().atMost() <= 2);
    }

    @Test
    void aStepThatCannotBeReachedOrGoneBackToIsRefused() {
        Protocol sound = protocols()
                .filter(injury -> injury.id().equals("achilles-tendinopathy"))
                .findFirst()
                .orElseThrow()
                .returnToRun();
        List<Protocol.Step> steps = sound.steps();
        var turned = new Protocol(
                sound.clearance(),
                sound.weeklyGrowthPercent(),
                sound.why(),
                List.of(steps.get(1), steps.get(0), steps.get(0)),
                sound.rules());

        assertThat(ProtocolCheck.reasons(sound)).isEmpty();
        assertThat(ProtocolCheck.reasons(turned))
                .containsExactly(
                        "returnToRun.steps[0].onPain.to: there is no earlier step easy-10",
                        "returnToRun.steps[2].id: easy-10 is there twice");
    }
}
