package org.twinge.ingest.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.decode.ActivityFile;
import org.twinge.ingest.decode.Archive;
import org.twinge.ingest.decode.Content;
import org.twinge.ingest.decode.Decoded;
import org.twinge.ingest.model.Sport;
import org.twinge.ingest.run.FindKnownFile;
import org.twinge.messaging.Trouble;

/**
 * Works off one upload: decodes its files outside of any transaction and takes them in some at a time. Who dies on the way
 * loses nothing: the lease runs out, and the next one goes on after the last file that was settled.
 */
@ApplicationScoped
class UploadWorker {
    static final Duration LEASE = Duration.ofSeconds(30);

    /** A commit costs more than a file. */
    private static final int FILES_AT_ONCE = 50;

    private static final int MOST_ATTEMPTS = 5;
    private static final String OUR_FAULT = "It could not be taken in. This is our mistake, not the file's.";
    private static final Logger LOG = Logger.getLogger(UploadWorker.class);

    private final LeaseUpload leaseUpload;
    private final UnpackUpload unpackUpload;
    private final FindKnownFile findKnownFile;
    private final TakeFiles takeFiles;
    private final FinishUpload finishUpload;
    private final ReleaseUpload releaseUpload;

    UploadWorker(
            LeaseUpload leaseUpload,
            UnpackUpload unpackUpload,
            FindKnownFile findKnownFile,
            TakeFiles takeFiles,
            FinishUpload finishUpload,
            ReleaseUpload releaseUpload) {
        this.leaseUpload = leaseUpload;
        this.unpackUpload = unpackUpload;
        this.findKnownFile = findKnownFile;
        this.takeFiles = takeFiles;
        this.finishUpload = finishUpload;
        this.releaseUpload = releaseUpload;
    }

    /** Whether there was an upload to be worked off. */
    boolean workNext() {
        UUID owner = UUID.randomUUID();
        Optional<Uploads.Leased> next = leaseUpload.lease(owner);
        next.ifPresent(upload -> work(upload, owner));
        return next.isPresent();
    }

    private void work(Uploads.Leased upload, UUID owner) {
        try {
            Path folder = Files.createTempDirectory("upload");
            try {
                UnpackUpload.Unpacked unpacked = unpackUpload.unpack(upload.uploadId(), folder);
                Progress progress = new Progress(upload, owner, unpacked.done());
                for (UnpackUpload.Part part : unpacked.parts()) {
                    Archive.forEach(part.name(), part.file(), progress);
                }
                if (!progress.lost) {
                    finishUpload.finish(upload, owner);
                }
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            LOG.warnf("Upload %s waits: %s", upload.uploadId(), e.getClass().getSimpleName());
            releaseUpload.release(upload.uploadId(), owner);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private final class Progress implements Archive.Receiver {
        private final Uploads.Leased upload;
        private final UUID owner;
        private final int doneBefore;
        private final List<TakeFiles.Found> waiting = new ArrayList<>();
        private int place;
        private boolean lost;

        Progress(Uploads.Leased upload, UUID owner, int doneBefore) {
            this.upload = upload;
            this.owner = owner;
            this.doneBefore = doneBefore;
        }

        @Override
        public void found(String name, Content content, @Nullable Sport sport) {
            if (!lost && place >= doneBefore) {
                add(new TakeFiles.Found(place, name, content, decode(content, sport)));
            }
            place++;
        }

        @Override
        public void refused(String name, String reason) {
            if (!lost && place >= doneBefore) {
                add(new TakeFiles.Found(place, name, Content.of(new byte[0]), new Decoded.Rejected(reason)));
            }
            place++;
        }

        private @Nullable Decoded decode(Content content, @Nullable Sport sport) {
            if (upload.attempts() > MOST_ATTEMPTS && place == doneBefore) {
                return new Decoded.Rejected(OUR_FAULT);
            }
            return isKnown(content) ? null : ActivityFile.decode(content, sport);
        }

        private boolean isKnown(Content content) {
            try {
                return !findKnownFile.find(upload.athleteId(), content).isEmpty();
            } catch (UncheckedIOException e) {
                return false; // what is wrong with it, the decoder says
            }
        }

        private void add(TakeFiles.Found file) {
            waiting.add(file);
            if (waiting.size() >= FILES_AT_ONCE) {
                end();
            }
        }

        @Override
        public void end() {
            if (!waiting.isEmpty() && !lost) {
                takeAll();
            }
            waiting.clear();
        }

        private void takeAll() {
            try {
                lost = !takeFiles.take(upload, owner, List.copyOf(waiting));
            } catch (RuntimeException e) {
                if (Trouble.mayPass(e)) {
                    throw e;
                }
                waiting.forEach(this::takeAlone);
            }
        }

        /** One of them is to blame; the others go on. */
        private void takeAlone(TakeFiles.Found file) {
            try {
                lost |= !takeFiles.take(upload, owner, List.of(file));
            } catch (RuntimeException e) {
                if (Trouble.mayPass(e)) {
                    throw e;
                }
                LOG.errorf(e, "A file of upload %s could not be taken in", upload.uploadId());
                var refused =
                        new TakeFiles.Found(file.place(), file.name(), file.content(), new Decoded.Rejected(OUR_FAULT));
                lost |= !takeFiles.take(upload, owner, List.of(refused));
            }
        }
    }
}
