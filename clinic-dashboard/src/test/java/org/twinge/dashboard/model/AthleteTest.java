package org.twinge.dashboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AthleteTest {
    private static final Profile PROFILE =
            new Profile("Robin", null, null, ZoneId.of("Europe/Berlin"), "en", null, "robin@test.twinge", true);

    private final UUID clinic = UUID.randomUUID();
    private final Athlete athlete = Athlete.newcomer(UUID.randomUUID(), "subject", PROFILE);

    @Test
    void onlyAChangeRaisesTheVersion() {
        assertThat(athlete.describedBy(PROFILE)).isSameAs(athlete);
        assertThat(athlete.endingConsent(clinic)).isSameAs(athlete);

        Athlete consenting = athlete.givingConsent(clinic, Instant.EPOCH);
        assertThat(consenting.version()).isEqualTo(2);
        assertThat(consenting.givingConsent(clinic, Instant.MAX)).isSameAs(consenting);
        assertThat(consenting.endingConsent(clinic).version()).isEqualTo(3);
        assertThat(consenting.endingConsent(clinic).consents()).isEmpty();
    }
}
