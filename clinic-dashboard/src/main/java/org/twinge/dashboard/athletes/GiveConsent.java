package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Athlete;

/** An athlete lets a clinic see them. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class GiveConsent {
    private final Athletes athletes;
    private final AthleteNews news;
    private final Clock clock;

    GiveConsent(Athletes athletes, AthleteNews news, Clock clock) {
        this.athletes = athletes;
        this.news = news;
        this.clock = clock;
    }

    public void give(String subject, UUID clinicId) {
        Athlete before = athletes.lock(subject).orElseThrow(NoProfile::new);
        if (!athletes.clinicExists(clinicId)) {
            throw new NotFoundException("There is no such clinic");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        news.spread(before, before.givingConsent(clinicId, now), now);
    }
}
