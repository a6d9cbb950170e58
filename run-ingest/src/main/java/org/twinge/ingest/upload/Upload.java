package org.twinge.ingest.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload as its sender sees it.
 *
 * @param total how many files it holds; null until it was looked into
 * @param done how many of them were worked off
 * @param files what became of them, in their order; those inside archives under {@code archive/path}
 */
public record Upload(
        UUID uploadId,
        State state,
        Instant receivedAt,
        @Nullable Integer total,
        int done,
        int accepted,
        int duplicate,
        int rejected,
        List<File> files) {

    public enum State {
        WAITING,
        WORKING,
        DONE
    }

    public enum Outcome {
        /** At least one run is new. */
        ACCEPTED,
        /** Everything in the file was known already. */
        DUPLICATE,
        REJECTED
    }

    /**
     * @param place of the file in the upload, from 0
     * @param reason why it was rejected, for the person who sent it
     */
    public record File(
            int place,
            String name,
            Outcome outcome,
            @Nullable String reason,
            List<UUID> runIds) {}
}
