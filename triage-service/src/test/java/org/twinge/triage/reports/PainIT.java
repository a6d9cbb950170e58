package org.twinge.triage.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** Plans follow what was said of pain and gait: it goes with the event, and what was not said stays unsaid. */
@QuarkusTest
@WithTestResource(Servers.class)
class PainIT {
    private final UUID athlete = UUID.randomUUID();

    @BeforeEach
    void anAthlete() {
        Reporting.known(athlete, UUID.randomUUID(), UUID.randomUUID());
    }

    @Test
    void whatWasSaidOfPainGoesWithTheReport() {
        assertThat(painOf("""
                {"region": "shin", "side": "left", "onsetDays": 3, "pain": 4, "gait": "changed",
                 "findings": {"pain-while-running": 2, "settled-next-morning": "no"}}
                """)).isEqualTo(new SymptomsAssessed.Pain(4.0, 2.0, true, false));
    }

    @Test
    void whatWasNotSaidIsNoNo() {
        assertThat(painOf("""
                {"region": "shin", "side": "left", "onsetDays": 3, "pain": 0, "gait": "normal", "findings": {}}
                """)).isEqualTo(new SymptomsAssessed.Pain(0.0, null, false, null));
    }

    private SymptomsAssessed.@Nullable Pain painOf(String report) {
        Reporting.post(athlete, Roles.ATHLETE, report).statusCode(201);
        return await().until(
                        () -> TestTopics.read(SymptomsAssessed.class, Topics.SYMPTOMS, athlete),
                        events -> events.size() == 1)
                .getFirst()
                .pain();
    }
}
