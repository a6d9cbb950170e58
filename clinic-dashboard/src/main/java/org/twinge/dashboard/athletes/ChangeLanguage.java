package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Athlete;

/** Pages and messages speak another language from now on. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ChangeLanguage {
    private final Athletes athletes;
    private final AthleteNews news;
    private final Clock clock;

    ChangeLanguage(Athletes athletes, AthleteNews news, Clock clock) {
        this.athletes = athletes;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param language a BCP 47 tag
     * @return false where nobody has said yet who this is
     */
    public boolean change(String subject, String language) {
        return athletes.lock(subject)
                .map(before -> {
                    Athlete after = before.describedBy(before.profile().speaking(language));
                    news.spread(before, after, clock.instant());
                    return true;
                })
                .orElse(false);
    }
}
