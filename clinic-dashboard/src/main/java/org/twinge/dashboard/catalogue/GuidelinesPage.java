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
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.catalogue.model.Guideline;

/** The rules of training and care that hold for many injuries. */
@Path("/catalogue/guidelines")
@RolesAllowed("**")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class GuidelinesPage {
    private final Catalogue catalogue;
    private final Library library;
    private final SecurityIdentity identity;
    private final Language language;

    GuidelinesPage(Catalogue catalogue, Library library, SecurityIdentity identity, Language language) {
        this.catalogue = catalogue;
        this.library = library;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance guidelines(Frame frame, String asked, List<Card> cards);

        static native TemplateInstance guideline(View view);
    }

    record Card(String id, String name, FactLine statement) {}

    record Threshold(String figures, FactLine fact) {}

    record View(
            Frame frame,
            String id,
            InjuryView.Head head,
            FactLine statement,
            List<Threshold> thresholds,
            List<FactLine> details,
            List<InjuryView.Prescribed> exercises,
            List<InjuryView.Flag> redFlags,
            InjuryView.Evidence evidence) {}

    @GET
    public String list(@RestQuery Optional<String> q) {
        Optional<String> asked = BrowseQuery.words(q);
        Wording wording = library.wording();
        return language.render(Templates.guidelines(
                Frame.of(identity.getRoles()),
                asked.orElse(""),
                catalogue.all("guidelines", asked.orElse(null), Guideline.class).stream()
                        .map(one -> new Card(one.id(), wording.in(one.name()), wording.fact(one.statement())))
                        .toList()));
    }

    @GET
    @Path("/{id}")
    public String show(@RestPath String id, @RestQuery Optional<Long> version) {
        var shown = catalogue.show("guidelines", id, version.orElse(null), Library.ShownGuideline.class);
        Guideline guideline = shown.guideline();
        Wording wording = library.wording(shown.sources());
        InjuryReading reading = library.reading(wording);
        return language.render(Templates.guideline(new View(
                Frame.of(identity.getRoles()),
                id,
                library.head(
                        wording,
                        guideline.name(),
                        List.of(),
                        "",
                        guideline.review(),
                        wording.words().version(shown.fromVersion(), shown.revision()),
                        version),
                wording.fact(guideline.statement()),
                guideline.thresholds().stream()
                        .map(one -> new Threshold(one.figures(), wording.fact(one.fact())))
                        .toList(),
                wording.facts(guideline.details()),
                guideline.prescriptions().stream().map(reading::prescribed).toList(),
                reading.flags(guideline.redFlags()),
                new InjuryView.Evidence(
                        shown.sources(),
                        shown.disagreements().stream().map(reading::dispute).toList()))));
    }
}
