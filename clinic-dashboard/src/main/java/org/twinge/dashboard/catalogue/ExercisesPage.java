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
import org.twinge.dashboard.catalogue.model.Exercise;
import org.twinge.dashboard.catalogue.model.Source;

/** The exercises, as cards. */
@Path("/catalogue/exercises")
@RolesAllowed("**")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ExercisesPage {
    private final Catalogue catalogue;
    private final Library library;
    private final SecurityIdentity identity;
    private final Language language;

    ExercisesPage(Catalogue catalogue, Library library, SecurityIdentity identity, Language language) {
        this.catalogue = catalogue;
        this.library = library;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance exercises(Frame frame, String asked, List<Card> cards);

        static native TemplateInstance exercise(View view);
    }

    /** @param dose empty where a number would make no sense */
    record Card(String id, String name, String purpose, String dose, FactLine first) {}

    record View(
            Frame frame,
            String id,
            InjuryView.Head head,
            List<FactLine> how,
            String dose,
            String remarks,
            List<String> equipment,
            List<FactLine> contraindications,
            InjuryView.Evidence evidence) {}

    @GET
    public String list(@RestQuery Optional<String> q) {
        Optional<String> asked = BrowseQuery.words(q);
        Wording wording = library.wording();
        return language.render(Templates.exercises(
                Frame.of(identity.getRoles()),
                asked.orElse(""),
                catalogue.all("exercises", asked.orElse(null), Exercise.class).stream()
                        .map(one -> new Card(
                                one.id(),
                                wording.in(one.name()),
                                wording.exerciseWords().purposeWord(one.purpose()),
                                one.dose() == null ? "" : wording.dose(one.dose()),
                                wording.fact(one.how().getFirst())))
                        .toList()));
    }

    @GET
    @Path("/{id}")
    public String show(@RestPath String id, @RestQuery Optional<Long> version) {
        var shown = catalogue.show("exercises", id, version.orElse(null), Library.ShownExercise.class);
        Exercise exercise = shown.exercise();
        Wording wording = library.wording(shown.sources());
        InjuryReading reading = library.reading(wording);
        List<Source> sources = shown.sources();
        return language.render(Templates.exercise(new View(
                Frame.of(identity.getRoles()),
                id,
                library.head(
                        wording,
                        exercise.name(),
                        exercise.synonyms(),
                        wording.exerciseWords().purposeWord(exercise.purpose()),
                        exercise.review(),
                        wording.words().version(shown.fromVersion(), shown.revision()),
                        version),
                wording.facts(exercise.how()),
                exercise.dose() == null ? "" : wording.dose(exercise.dose()),
                exercise.dose() == null ? "" : Wording.remarks(exercise.dose()),
                exercise.equipment(),
                wording.facts(exercise.contraindications()),
                new InjuryView.Evidence(
                        sources,
                        shown.disagreements().stream().map(reading::dispute).toList()))));
    }
}
