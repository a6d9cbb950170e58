package org.twinge.dashboard.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.twinge.access.Roles;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.Numbers;

/** Every revision of an entry, and the way back to each. */
@Path("/catalogue/history")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class HistoryPage {
    private final Editing editing;
    private final SecurityIdentity identity;
    private final Language language;

    HistoryPage(Editing editing, SecurityIdentity identity, Language language) {
        this.editing = editing;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance history(Frame frame, String kind, String id, List<Line> lines);
    }

    /** @param now whether it is what readers get */
    record Line(
            int revision,
            long version,
            boolean now,
            String origin,
            Editing.Who author,
            Editing.Who reviewer,
            String moment,
            String reason,
            List<ChangeLine> changes) {}

    @GET
    @Path("/{kind}/{id}")
    public String show(@RestPath String kind, @RestPath String id) {
        return language.render(Templates.history(
                Frame.of(identity.getRoles()),
                kind,
                id,
                editing.read((catalog, token) -> catalog.history(token, kind, id)).stream()
                        .map(this::line)
                        .toList()));
    }

    private Line line(CatalogEditing.Chapter chapter) {
        return new Line(
                chapter.revision(),
                chapter.fromVersion(),
                chapter.toVersion() == null,
                chapter.origin(),
                editing.who(chapter.author()),
                editing.who(chapter.reviewer()),
                Numbers.moment(chapter.publishedAt().atZone(ZoneOffset.UTC), language.locale()),
                chapter.reason(),
                ChangeLine.of(chapter.changes()));
    }
}
