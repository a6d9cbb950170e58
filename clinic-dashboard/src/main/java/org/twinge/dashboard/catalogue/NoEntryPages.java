package org.twinge.dashboard.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.twinge.dashboard.Language;

/** What a reader gets where there is no entry to show. */
class NoEntryPages {
    private static final Logger LOG = Logger.getLogger(NoEntryPages.class);

    private final Language language;

    NoEntryPages(Language language) {
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance unknown(List<Nearest> nearest);

        static native TemplateInstance away();
    }

    record Nearest(String id, String address) {}

    @ServerExceptionMapper
    Response unknown(NoSuchEntryException unknown, UriInfo uri) {
        String folder = uri.getPath().replaceFirst("/[^/]*$", "");
        return page(
                Response.Status.NOT_FOUND,
                Templates.unknown(unknown.nearest().stream()
                        .map(id -> new Nearest(id, folder + "/" + id))
                        .toList()));
    }

    @ServerExceptionMapper
    Response away(CatalogueAwayException away) {
        LOG.warnf("injury-catalog does not answer: %s", String.valueOf(away.getCause()));
        return page(Response.Status.SERVICE_UNAVAILABLE, Templates.away());
    }

    private Response page(Response.Status status, TemplateInstance page) {
        return Response.status(status)
                .entity(language.render(page))
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }
}
