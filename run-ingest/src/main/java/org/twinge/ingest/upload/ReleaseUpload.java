package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.twinge.access.AsWorker;

/** Lays an upload down that could not be worked on; it is taken in hand again a little later. */
@ApplicationScoped
@Transactional
@AsWorker
public class ReleaseUpload {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Uploads uploads;
    private final Clock clock;

    ReleaseUpload(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    public void release(UUID uploadId, UUID owner) {
        uploads.release(uploadId, owner, clock.instant().plus(PAUSE));
    }
}
