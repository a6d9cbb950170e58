package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Athlete;

/** An athlete lets a clinic see them no longer: from this commit on, and elsewhere as soon as the news arrives. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class EndConsent {
    private final Athletes athletes;
    private final AthleteNews news;
    private final Clock clock;

    EndConsent(Athletes athletes, AthleteNews news, Clock clock) {
        this.athletes = athletes;
        this.news = news;
        this.clock = clock;
    }

    public void end(String subject, UUID clinicId) {
        Athlete before = athletes.lock(subject).orElseThrow(NoProfile::new);
        news.spread(before, before.endingConsent(clinicId), clock.instant());
    }
}
