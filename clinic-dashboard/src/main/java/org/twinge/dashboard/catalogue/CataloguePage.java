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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.bodymap.BodyPicture;
import org.twinge.dashboard.catalogue.model.Injury;
import org.twinge.dashboard.catalogue.model.Region;
import org.twinge.dashboard.catalogue.model.Text;

/** The injuries, to be found by a body map, by words, or in a list. */
@Path("/catalogue")
@RolesAllowed("**")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class CataloguePage {
    private static final int LINES = 100;

    private final Catalogue catalogue;
    private final SecurityIdentity identity;
    private final Language language;

    CataloguePage(Catalogue catalogue, SecurityIdentity identity, Language language) {
        this.catalogue = catalogue;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance browse(View view);
    }

    record Choice(String value, String word, boolean here) {}

    record Tab(String address, String word, boolean here) {}

    /** @param address empty where there is nothing to find */
    record Place(String label, String address, boolean here, List<BodyPicture.Shape> outlines) {}

    record Line(String id, String name, String kind, String regions, FactLine summary) {}

    record View(
            Frame frame,
            BrowseQuery query,
            List<Choice> regions,
            List<Choice> kinds,
            List<Tab> views,
            String viewBox,
            List<Place> places,
            List<Line> lines,
            Optional<String> next) {}

    @GET
    public String show(
            @RestQuery Optional<String> q,
            @RestQuery Optional<String> region,
            @RestQuery Optional<String> kind,
            @RestQuery Optional<String> view,
            @RestQuery Optional<String> after) {
        return language.render(Templates.browse(view(new BrowseQuery(q, region, kind, view.orElse(""), after))));
    }

    private View view(BrowseQuery query) {
        Frame frame = Frame.of(identity.getRoles());
        CatalogueWords words = language.words(CatalogueWords.class);
        var wording = Wording.of(language, Map.of(), Map.of());
        List<Region> regions = catalogue.regions();
        Map<String, Text> names = regions.stream().collect(Collectors.toMap(Region::code, Region::name));
        var found = catalogue.injuries(
                new Catalogue.Filter(
                        query.q().orElse(null),
                        query.region().orElse(null),
                        query.kind().orElse(null),
                        query.after().orElse(null),
                        !frame.clinical()),
                LINES);
        BodyPicture picture = catalogue.picture(query.view());
        return new View(
                frame,
                query,
                regions.stream()
                        .map(each ->
                                new Choice(each.code(), wording.in(each.name()), isHere(query.region(), each.code())))
                        .toList(),
                BrowseQuery.KINDS.stream()
                        .map(each -> new Choice(each, words.kindWord(each), isHere(query.kind(), each)))
                        .toList(),
                BrowseQuery.VIEWS.stream()
                        .map(each -> new Tab(
                                query.from(each).address() + "#map", words.viewWord(each), each.equals(query.view())))
                        .toList(),
                picture.box(),
                places(query, picture, names, wording, frame),
                found.entries().stream().map(each -> line(each, names, wording)).toList(),
                found.after().map(id -> query.following(id).address()));
    }

    private List<Place> places(
            BrowseQuery query, BodyPicture picture, Map<String, Text> names, Wording wording, Frame frame) {
        Map<String, Long> counts =
                catalogue
                        .injuries(new Catalogue.Filter(null, null, null, null, !frame.clinical()), 200)
                        .entries()
                        .stream()
                        .flatMap(injury -> injury.regions().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return picture.byRegion().entrySet().stream()
                .map(region -> {
                    String code = region.getKey();
                    int count = counts.getOrDefault(code, 0L).intValue();
                    Text name = names.get(code);
                    return new Place(
                            wording.words().regionWithCount(name == null ? code : wording.in(name), count),
                            count == 0 ? "" : query.at(code).address() + "#found",
                            isHere(query.region(), code),
                            region.getValue());
                })
                .toList();
    }

    private static Line line(Injury.Listed injury, Map<String, Text> names, Wording wording) {
        return new Line(
                injury.id(),
                wording.in(injury.name()),
                wording.words().kindWord(injury.kind()),
                injury.regions().stream()
                        .flatMap(code -> Stream.ofNullable(names.get(code)))
                        .map(wording::in)
                        .collect(Collectors.joining(", ")),
                wording.fact(injury.summary()));
    }

    private static boolean isHere(Optional<String> chosen, String value) {
        return chosen.filter(value::equals).isPresent();
    }
}
