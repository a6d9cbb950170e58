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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.catalogue.model.Injury;

/** One injury, first what to do now: read on a phone, by somebody in pain. */
@Path("/catalogue/injuries")
@RolesAllowed("**")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class InjuryPage {
    private final Catalogue catalogue;
    private final Library library;
    private final SecurityIdentity identity;
    private final Language language;

    InjuryPage(Catalogue catalogue, Library library, SecurityIdentity identity, Language language) {
        this.catalogue = catalogue;
        this.library = library;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance injury(InjuryView view);
    }

    /** @param version of the catalogue, for who wants to stay with what they have read */
    @GET
    @Path("/{id}")
    public String show(@RestPath String id, @RestQuery Optional<Long> version) {
        var shown = catalogue.show("injuries", id, version.orElse(null), Library.ShownInjury.class);
        Injury injury = shown.injury();
        Wording wording = library.wording(shown.sources());
        InjuryView.Head head = library.head(
                wording,
                injury.name(),
                injury.synonyms(),
                wording.words().kindWord(injury.kind()),
                injury.review(),
                wording.words().version(shown.fromVersion(), shown.revision()),
                version);
        return language.render(Templates.injury(library.reading(wording)
                .view(injury, head, Frame.of(identity.getRoles()), shown.sources(), shown.disagreements())));
    }
}
