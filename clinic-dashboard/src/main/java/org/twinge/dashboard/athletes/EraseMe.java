package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.twinge.access.AsWorker;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.dashboard.model.Athlete;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/**
 * An athlete leaves: everything here is deleted at once, every other service is asked, and the last snapshot is a bare
 * id. It runs as the service, because no caller may delete what others wrote about them; whose rows go is decided by the
 * login alone.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class EraseMe {
    private final Athletes athletes;
    private final Erasures erasures;
    private final AthleteNews news;
    private final Outbox outbox;
    private final Database database;
    private final Clock clock;
    private final String service;

    EraseMe(
            Athletes athletes,
            Erasures erasures,
            AthleteNews news,
            Outbox outbox,
            Database database,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.athletes = athletes;
        this.erasures = erasures;
        this.news = news;
        this.outbox = outbox;
        this.database = database;
        this.clock = clock;
        this.service = service;
    }

    /** The id under which the services answer. */
    public UUID erase(String subject) {
        Athlete athlete = athletes.lock(subject).orElseThrow(NoProfile::new);
        UUID id = athlete.id();
        database.lock("events of", id);
        Instant now = clock.instant();
        erasures.request(id, now);
        var ours = new ErasureCompleted(id, service, erasures.deleteEverythingAbout(id), now);
        erasures.answer(ours);
        outbox.publish(Ids.v5("erasure-requested", id), now, new ErasureRequested(id, now));
        outbox.publish(Ids.v5("erasure-completed", service, id), now, ours);
        news.spreadErasure(athlete, now);
        return id;
    }
}
