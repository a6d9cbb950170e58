package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.ingest.decode.Content;
import org.twinge.ingest.run.Sha256;
import org.twinge.ingest.run.UnknownAthlete;
import org.twinge.messaging.Database;
import org.twinge.messaging.Ids;

/** Stores an upload of the calling athlete, to be worked off. After it was answered nothing of it is lost. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class AcceptUpload {
    /** One of the files that were sent. */
    public record Part(String name, Content content) {}

    private final Caller caller;
    private final Uploads uploads;
    private final Database database;
    private final Event<UploadAccepted> accepted;
    private final Clock clock;

    AcceptUpload(Caller caller, Uploads uploads, Database database, Event<UploadAccepted> accepted, Clock clock) {
        this.caller = caller;
        this.uploads = uploads;
        this.database = database;
        this.accepted = accepted;
        this.clock = clock;
    }

    /**
     * @param key of the request: the same one again is the same upload, with another content it is a 409
     * @return the upload as it stands
     */
    public Upload accept(@Nullable String key, List<Part> parts) {
        UUID athlete = caller.athleteId().orElseThrow(UnknownAthlete::problem);
        database.lock("uploads of", athlete);
        String hash = Sha256.hex(parts.stream()
                .map(part -> part.name() + " " + Sha256.of(part.content()).hex())
                .collect(Collectors.joining("\n")));
        Optional<Uploads.Known> known = Optional.ofNullable(key).flatMap(k -> uploads.withKey(athlete, k));
        if (known.isPresent() && !known.get().contentHash().equals(hash)) {
            throw new ClientErrorException("This Idempotency-Key was used for another upload.", Status.CONFLICT);
        }
        UUID id = known.map(Uploads.Known::uploadId).orElseGet(() -> add(athlete, key, hash, parts));
        return uploads.find(athlete, id, 0).orElseThrow();
    }

    private UUID add(UUID athlete, @Nullable String key, String hash, List<Part> parts) {
        UUID id = Ids.v7();
        uploads.add(id, athlete, key, hash, clock.instant());
        // from here on an erasure waits for us; one that came first has ended by now
        if (caller.athleteId().isEmpty()) {
            throw UnknownAthlete.problem();
        }
        try {
            for (int part = 0; part < parts.size(); part++) {
                uploads.addPart(
                        id,
                        athlete,
                        part,
                        parts.get(part).name(),
                        parts.get(part).content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accepted.fire(new UploadAccepted());
        return id;
    }
}
