package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Profile;
import org.twinge.messaging.Ids;

/** An athlete says who they are; the first time, a login becomes a person. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class SaveProfile {
    private final Athletes athletes;
    private final AthleteNews news;
    private final Clock clock;

    SaveProfile(Athletes athletes, AthleteNews news, Clock clock) {
        this.athletes = athletes;
        this.news = news;
        this.clock = clock;
    }

    /** @param isNew the login has just become a person */
    public record Saved(Athlete athlete, boolean isNew) {}

    public Saved save(String subject, Profile profile) {
        @Nullable Athlete before = athletes.lock(subject).orElse(null);
        Athlete after = before == null ? Athlete.newcomer(Ids.v7(), subject, profile) : before.describedBy(profile);
        news.spread(before, after, clock.instant());
        return new Saved(after, before == null);
    }
}
