package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;

/** Takes the next upload in hand, so that no other instance works on it. */
@ApplicationScoped
@Transactional
@AsWorker
public class LeaseUpload {
    private final Uploads uploads;
    private final Clock clock;

    LeaseUpload(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    public Optional<Uploads.Leased> lease(UUID owner) {
        return uploads.lease(owner, clock.instant(), UploadWorker.LEASE);
    }
}
