package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsWorker;
import org.twinge.ingest.decode.ActivityFile;
import org.twinge.ingest.decode.Content;
import org.twinge.ingest.decode.Decoded;
import org.twinge.ingest.run.FindKnownFile;
import org.twinge.ingest.run.ImportFile;

/** Takes in some files of an upload, each with what became of it, or none of them. */
@ApplicationScoped
@Transactional
@AsWorker
public class TakeFiles {
    /**
     * @param place of the file in the upload
     * @param decoded null where its bytes were known when they were looked at
     */
    public record Found(
            int place,
            String name,
            Content content,
            @Nullable Decoded decoded) {}

    private final Uploads uploads;
    private final ImportFile importFile;
    private final FindKnownFile findKnownFile;
    private final Clock clock;

    TakeFiles(Uploads uploads, ImportFile importFile, FindKnownFile findKnownFile, Clock clock) {
        this.uploads = uploads;
        this.importFile = importFile;
        this.findKnownFile = findKnownFile;
        this.clock = clock;
    }

    /** Whether the upload is still in our hands; otherwise nothing was taken. */
    public boolean take(Uploads.Leased upload, UUID owner, List<Found> files) {
        if (!uploads.extend(upload.uploadId(), owner, clock.instant(), UploadWorker.LEASE)) {
            return false;
        }
        List<Upload.File> settled = new ArrayList<>();
        for (Found file : files) {
            settled.add(take(upload.athleteId(), file));
        }
        uploads.settle(upload.uploadId(), upload.athleteId(), settled);
        return true;
    }

    private Upload.File take(UUID athleteId, Found file) {
        List<UUID> known = file.decoded() == null ? findKnownFile.find(athleteId, file.content()) : List.of();
        if (!known.isEmpty()) {
            return of(file, Upload.Outcome.DUPLICATE, null, known);
        }
        // what was known before and is not now was deleted meanwhile
        return switch (file.decoded() == null ? ActivityFile.decode(file.content()) : file.decoded()) {
            case Decoded.Rejected(var reason) -> of(file, Upload.Outcome.REJECTED, reason, List.of());
            case Decoded.Accepted(var activities) ->
                switch (importFile.take(athleteId, file.name(), file.content(), activities)) {
                    case ImportFile.Outcome.Recorded(var runs) -> of(file, Upload.Outcome.ACCEPTED, null, runs);
                    case ImportFile.Outcome.Known(var runs) -> of(file, Upload.Outcome.DUPLICATE, null, runs);
                    case ImportFile.Outcome.Refused(var reason) -> of(file, Upload.Outcome.REJECTED, reason, List.of());
                };
        };
    }

    private static Upload.File of(Found file, Upload.Outcome outcome, @Nullable String reason, List<UUID> runs) {
        return new Upload.File(file.place(), file.name(), outcome, reason, runs);
    }
}
