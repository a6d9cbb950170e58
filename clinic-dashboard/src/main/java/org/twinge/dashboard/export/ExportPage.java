package org.twinge.dashboard.export;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.twinge.access.Caller;
import org.twinge.access.Roles;
import org.twinge.access.export.ExportAnswer;
import org.twinge.access.export.OneAtATime;
import org.twinge.dashboard.triage.Visitor;

/** An athlete takes everything with them: what is in it is said first, then it is downloaded. */
@Path("/me/export")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ExportPage {
    private static final Logger LOG = Logger.getLogger(ExportPage.class);

    private final ServiceParts parts;
    private final WholeExport export;
    private final OneAtATime oneAtATime;
    private final Caller caller;
    private final Visitor visitor;
    private final Clock clock;

    ExportPage(
            ServiceParts parts,
            WholeExport export,
            OneAtATime oneAtATime,
            Caller caller,
            Visitor visitor,
            Clock clock) {
        this.parts = parts;
        this.export = export;
        this.oneAtATime = oneAtATime;
        this.caller = caller;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "export")
    static class Templates {
        static native TemplateInstance show(boolean hasProfile, Optional<Trouble> trouble);
    }

    /** Why nothing was downloaded. */
    enum Trouble {
        NOBODY(Response.Status.CONFLICT),
        AWAY(Response.Status.SERVICE_UNAVAILABLE),
        BUSY(Response.Status.TOO_MANY_REQUESTS);

        private final Response.Status status;

        Trouble(Response.Status status) {
            this.status = status;
        }
    }

    @GET
    public Response show() {
        return page(Response.Status.OK, Optional.empty());
    }

    /** The zip, or the page with the reason why there is none: never a part of it that looks like all. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response download() {
        if (!visitor.hasProfile()) {
            return troubled(Trouble.NOBODY);
        }
        String subject = caller.subject();
        if (!oneAtATime.begin(subject)) {
            return troubled(Trouble.BUSY);
        }
        try {
            Locale language = visitor.locale();
            return zip(parts.open(visitor.authorization(), language), language, subject);
        } catch (PartRefused e) {
            oneAtATime.end(subject);
            LOG.warnf("There is no export: %s", e.getMessage());
            return troubled(e.isBusy() ? Trouble.BUSY : Trouble.AWAY);
        }
    }

    private Response zip(List<ServiceParts.Part> opened, Locale language, String subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), visitor.zone());
        StreamingOutput body = out -> {
            try {
                export.write(opened, language, out);
            } finally {
                opened.forEach(ServiceParts::close);
                oneAtATime.end(subject);
            }
        };
        return Response.ok(body, ExportAnswer.ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"twinge-export-" + today + ".zip\"")
                .build();
    }

    private Response troubled(Trouble trouble) {
        return page(trouble.status, Optional.of(trouble));
    }

    private Response page(Response.Status status, Optional<Trouble> trouble) {
        return Response.status(status)
                .entity(visitor.render(Templates.show(visitor.hasProfile(), trouble)))
                .build();
    }
}
