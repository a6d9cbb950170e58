package org.twinge.ingest.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.ingest.decode.ActivityFile;
import org.twinge.ingest.decode.Archive;
import org.twinge.ingest.decode.Content;
import org.twinge.ingest.decode.Decoded;

/** Activity files, sent by the athlete they belong to. */
@Path("/v1/uploads")
class UploadsResource {
    private static final long LARGEST_FILE_BYTES = 25L << 20;

    enum Outcome {
        /** At least one run is new. */
        ACCEPTED,
        /** Everything in the file was known already. */
        DUPLICATE,
        REJECTED
    }

    /** One entry for each file, those inside archives under {@code archive/path}. */
    record Upload(List<UploadedFile> files) {}

    record UploadedFile(
            String name, Outcome outcome, @Nullable String reason, List<UUID> runIds) {}

    private final CheckAthlete checkAthlete;
    private final ImportFile importFile;

    UploadsResource(CheckAthlete checkAthlete, ImportFile importFile) {
        this.checkAthlete = checkAthlete;
        this.importFile = importFile;
    }

    /** Each file stands for itself: a rejected one keeps no other from being taken. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.ATHLETE)
    public Upload upload(@RestForm("file") @Nullable List<FileUpload> files) {
        if (files == null || files.isEmpty()) {
            throw new BadRequestException("Send at least one file, in a part named \"file\".");
        }
        if (files.stream().anyMatch(file -> file.size() > LARGEST_FILE_BYTES)) {
            throw new ClientErrorException(
                    "A file may have " + (LARGEST_FILE_BYTES >> 20) + " MB. Nothing was stored.",
                    Status.REQUEST_ENTITY_TOO_LARGE);
        }
        if (!checkAthlete.isKnown()) {
            throw UnknownAthlete.problem();
        }
        Outcomes outcomes = new Outcomes();
        for (FileUpload file : files) {
            try {
                Archive.forEach(file.fileName(), file.uploadedFile(), outcomes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Upload(outcomes.files);
    }

    private final class Outcomes implements Archive.Receiver {
        private final List<UploadedFile> files = new ArrayList<>();

        @Override
        public void found(String name, Content content) {
            switch (ActivityFile.decode(content)) {
                case Decoded.Rejected(var reason) -> refused(name, reason);
                case Decoded.Accepted(var activities) -> {
                    switch (importFile.take(name, content, activities)) {
                        case ImportFile.Outcome.Recorded(var runIds) -> add(name, Outcome.ACCEPTED, null, runIds);
                        case ImportFile.Outcome.Known(var runIds) -> add(name, Outcome.DUPLICATE, null, runIds);
                        case ImportFile.Outcome.Refused(var reason) -> refused(name, reason);
                    }
                }
            }
        }

        @Override
        public void refused(String name, String reason) {
            add(name, Outcome.REJECTED, reason, List.of());
        }

        private void add(String name, Outcome outcome, @Nullable String reason, List<UUID> runIds) {
            files.add(new UploadedFile(name, outcome, reason, runIds));
        }
    }
}
