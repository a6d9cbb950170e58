package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** How far an upload of the calling athlete is. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class FindUpload {
    private final Caller caller;
    private final Uploads uploads;

    FindUpload(Caller caller, Uploads uploads) {
        this.caller = caller;
        this.uploads = uploads;
    }

    /** @param from the place of the first file to be told */
    public Optional<Upload> find(UUID uploadId, int from) {
        return caller.athleteId().flatMap(athlete -> uploads.find(athlete, uploadId, from));
    }
}
