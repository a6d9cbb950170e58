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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.catalogue.model.Question;
import org.twinge.dashboard.catalogue.model.Term;
import org.twinge.dashboard.catalogue.model.Text;

/** The words of the field, and what runners ask most. */
@Path("/catalogue/glossary")
@RolesAllowed("**")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class GlossaryPage {
    private final Catalogue catalogue;
    private final Library library;
    private final SecurityIdentity identity;
    private final Language language;

    GlossaryPage(Catalogue catalogue, Library library, SecurityIdentity identity, Language language) {
        this.catalogue = catalogue;
        this.library = library;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance glossary(
                Frame frame, String asked, List<Item> questions, List<Item> terms, int count);
    }

    /** @param otherNames joined; empty for none */
    record Item(String id, String name, String otherNames, List<FactLine> said, List<InjuryView.Name> injuries) {}

    @GET
    public String list(@RestQuery Optional<String> q) {
        Optional<String> asked = BrowseQuery.words(q);
        Wording wording = library.wording();
        Map<String, Text> injuries = library.injuries();
        List<Item> questions = catalogue.all("faq", asked.orElse(null), Question.class).stream()
                .map(one -> new Item(
                        one.id(),
                        wording.in(one.name()),
                        "",
                        wording.facts(one.answer()),
                        named(one.injuries(), injuries, wording)))
                .toList();
        List<Item> terms = catalogue.all("glossary", asked.orElse(null), Term.class).stream()
                .map(one -> new Item(
                        one.id(),
                        wording.in(one.name()),
                        String.join(", ", one.synonyms()),
                        List.of(wording.fact(one.definition())),
                        named(one.injuries(), injuries, wording)))
                .toList();
        return language.render(Templates.glossary(
                Frame.of(identity.getRoles()), asked.orElse(""), questions, terms, questions.size() + terms.size()));
    }

    private static List<InjuryView.Name> named(List<String> ids, Map<String, Text> names, Wording wording) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(names.get(id)).map(name -> new InjuryView.Name(id, wording.in(name))))
                .toList();
    }
}
