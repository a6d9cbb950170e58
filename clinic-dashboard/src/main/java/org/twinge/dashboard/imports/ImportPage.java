package org.twinge.dashboard.imports;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.VertxException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.imports.RunIngest.File;
import org.twinge.dashboard.imports.RunIngest.Outcome;
import org.twinge.dashboard.imports.RunIngest.State;
import org.twinge.dashboard.imports.RunIngest.Upload;
import org.twinge.dashboard.triage.Visitor;
import org.twinge.messaging.Ids;

/** Files of the athlete's watch go in here, one by one or as an archive; the page follows what becomes of them. */
@Path("/import")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ImportPage {
    private static final Logger LOG = Logger.getLogger(ImportPage.class);
    private static final int SHOWN = 200;

    private final RunIngest runIngest;
    private final Visitor visitor;

    ImportPage(@RestClient RunIngest runIngest, Visitor visitor) {
        this.runIngest = runIngest;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "imports")
    static class Templates {
        /** @param key makes what is asked for from this page happen once */
        static native TemplateInstance choose(UUID key, Optional<ImportTrouble> trouble);

        static native TemplateInstance progress(View view);

        static native TemplateInstance progress$outcome(View view);
    }

    /**
     * @param percent of the files that were worked off; empty until it is known how many there are
     * @param refused those that were not taken, with the reason
     * @param more how many others were not taken
     */
    record View(Upload upload, boolean done, Optional<Integer> percent, List<File> refused, int more) {
        static View of(Upload upload) {
            List<File> refused = upload.files().stream()
                    .filter(file -> file.outcome() == Outcome.REJECTED)
                    .toList();
            Integer total = upload.total();
            return new View(
                    upload,
                    upload.state() == State.DONE,
                    total == null || total == 0 ? Optional.empty() : Optional.of(upload.done() * 100 / total),
                    refused.stream().limit(SHOWN).toList(),
                    Math.max(0, upload.rejected() - SHOWN));
        }
    }

    @GET
    public RestResponse<String> choose() {
        return RestResponse.ok(visitor.render(Templates.choose(Ids.v7(), Optional.empty())));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<String> take(
            @RestForm @Nullable String key, @RestForm("file") @Nullable List<FileUpload> files) {
        List<FileUpload> chosen = files == null
                ? List.of()
                : files.stream().filter(file -> !file.fileName().isEmpty()).toList();
        if (chosen.isEmpty()) {
            return again(ImportTrouble.NO_FILE);
        }
        var form = ClientMultipartForm.create();
        chosen.forEach(file -> form.binaryFileUpload(
                "file", file.fileName(), file.uploadedFile().toString(), MediaType.APPLICATION_OCTET_STREAM));
        try {
            Upload upload = runIngest.upload(
                    visitor.authorization(), key == null ? Ids.v7().toString() : key, form);
            return RestResponse.seeOther(URI.create("/import/" + upload.uploadId()));
        } catch (WebApplicationException e) {
            return again(ImportTrouble.of(e));
        } catch (ProcessingException | VertxException e) { // the latter where it ends in the middle of a file
            LOG.warnf("run-ingest does not answer: %s", e.getClass().getSimpleName());
            return again(ImportTrouble.AWAY);
        }
    }

    @GET
    @Path("/{uploadId}")
    public RestResponse<String> follow(@RestPath UUID uploadId, @RestHeader("HX-Request") boolean refresh) {
        try {
            View view = View.of(runIngest.find(visitor.authorization(), uploadId));
            return RestResponse.ok(
                    visitor.render(refresh ? Templates.progress$outcome(view) : Templates.progress(view)));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == RestResponse.StatusCode.NOT_FOUND) {
                return RestResponse.seeOther(URI.create("/import"));
            }
            return again(ImportTrouble.AWAY);
        } catch (ProcessingException e) {
            LOG.warnf("run-ingest does not answer: %s", e.getClass().getSimpleName());
            return again(ImportTrouble.AWAY);
        }
    }

    private RestResponse<String> again(ImportTrouble trouble) {
        return RestResponse.ResponseBuilder.<String>create(trouble.status())
                .entity(visitor.render(Templates.choose(Ids.v7(), Optional.of(trouble))))
                .build();
    }
}
