package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.twinge.access.AsWorker;

/** Closes an upload: its bytes go at once, what is known of old ones after 30 days. */
@ApplicationScoped
@Transactional
@AsWorker
public class FinishUpload {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Uploads uploads;
    private final Clock clock;

    FinishUpload(Uploads uploads, Clock clock) {
        this.uploads = uploads;
        this.clock = clock;
    }

    public void finish(Uploads.Leased upload, UUID owner) {
        Instant now = clock.instant();
        if (uploads.extend(upload.uploadId(), owner, now, UploadWorker.LEASE)) {
            uploads.count(upload.uploadId(), uploads.done(upload.uploadId()));
            uploads.finish(upload.uploadId(), now);
            uploads.forgetBefore(now.minus(KEPT));
        }
    }
}
