package org.twinge.ingest.upload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.ingest.decode.Archive;
import org.twinge.ingest.decode.Content;

/** Activity files, sent by the athlete they belong to. */
@Path("/v1/uploads")
@RolesAllowed(Roles.ATHLETE)
class UploadsResource {
    private static final long LARGEST_FILE_BYTES = 25L << 20;
    private static final Pattern KEY = Pattern.compile("\\p{Graph}{1,200}");

    private final AcceptUpload acceptUpload;
    private final FindUpload findUpload;

    UploadsResource(AcceptUpload acceptUpload, FindUpload findUpload) {
        this.acceptUpload = acceptUpload;
        this.findUpload = findUpload;
    }

    /**
     * Answers 202 when everything is stored; it is worked off afterwards. Each file stands for itself: a rejected one keeps
     * no other from being taken.
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<Upload> upload(
            @RestHeader("Idempotency-Key") @Nullable String key, @RestForm("file") @Nullable List<FileUpload> files) {
        if (files == null || files.isEmpty()) {
            throw new BadRequestException("Send at least one file, in a part named \"file\".");
        }
        if (key != null && !KEY.matcher(key).matches()) {
            throw new BadRequestException("The header Idempotency-Key is no 1 to 200 printable characters.");
        }
        if (files.stream().anyMatch(file -> file.size() > LARGEST_FILE_BYTES)) {
            throw new ClientErrorException(
                    "A file may have " + (LARGEST_FILE_BYTES >> 20) + " MB. Nothing was stored.",
                    Status.REQUEST_ENTITY_TOO_LARGE);
        }
        Upload upload = acceptUpload.accept(
                key,
                files.stream()
                        .map(file ->
                                new AcceptUpload.Part(Archive.shown(file.fileName()), Content.of(file.uploadedFile())))
                        .toList());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.ACCEPTED, upload)
                .location(URI.create("/v1/uploads/" + upload.uploadId()))
                .build();
    }

    /** @param from the place of the first file to be told, so that who asks again and again reads each once */
    @GET
    @Path("/{uploadId}")
    public Upload find(@RestPath UUID uploadId, @RestQuery @DefaultValue("0") @Min(0) int from) {
        return findUpload
                .find(uploadId, from)
                .orElseThrow(() -> new NotFoundException("There is no such upload among yours."));
    }
}
