package org.twinge.dashboard.imports;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jspecify.annotations.Nullable;

/** The service that keeps runs, asked with the reader's own token. */
@RegisterRestClient(configKey = "run-ingest")
interface RunIngest {

    /** @param key makes the same files, sent twice, one upload */
    @POST
    @Path("/v1/uploads")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Upload upload(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String key,
            ClientMultipartForm files);

    @GET
    @Path("/v1/uploads/{uploadId}")
    Upload find(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("uploadId") UUID uploadId);

    /** @param total how many files there are; null until the upload was looked into */
    record Upload(
            UUID uploadId,
            State state,
            @Nullable Integer total,
            int done,
            int accepted,
            int duplicate,
            int rejected,
            List<File> files) {}

    enum State {
        WAITING,
        WORKING,
        DONE
    }

    /** @param reason why it was rejected, for the person who sent it */
    record File(String name, Outcome outcome, @Nullable String reason) {}

    enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REJECTED
    }
}
