package org.twinge.catalog.entries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** Twenty searches in the words of people who do not know the name, written down before there was a search. */
@QuarkusTest
@WithTestResource(Servers.class)
class LaySearchIT {
    private static final Logger LOG = Logger.getLogger(LaySearchIT.class);

    record LaySearch(String q, List<String> right) {}

    @Test
    void theRightInjuryComesFirstAlmostAlwaysAndAmongThreeAlways() throws IOException {
        List<LaySearch> searches = searches();
        var notFirst = new ArrayList<String>();
        long begun = System.nanoTime();
        var notAmongThree = new ArrayList<String>();
        for (LaySearch search : searches) {
            List<String> found = Api.asAthlete()
                    .queryParam("q", search.q())
                    .queryParam("limit", 3)
                    .get("/v1/injuries")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id");
            if (found.isEmpty() || !search.right().contains(found.getFirst())) {
                notFirst.add(search.q() + " → " + found);
            }
            if (found.stream().noneMatch(search.right()::contains)) {
                notAmongThree.add(search.q() + " → " + found);
            }
        }
        LOG.infof(
                "%d of %d lay searches first, %d within three, %d ms each over HTTP; not first: %s",
                searches.size() - notFirst.size(),
                searches.size(),
                searches.size() - notAmongThree.size(),
                (System.nanoTime() - begun) / 1_000_000 / searches.size(),
                notFirst);
        assertThat(searches).hasSize(20);
        assertThat(notAmongThree).isEmpty();
        assertThat(notFirst).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void namesMisspellingsAndOtherKindsAreFound() {
        assertThat(first("/v1/injuries?q=iliotibal bnad")).isEqualTo("iliotibial-band-syndrome");
        assertThat(first("/v1/injuries?q=Fersensporn")).isEqualTo("plantar-fasciitis");
        assertThat(first("/v1/exercises?q=nordic hamstring")).isEqualTo("nordic-curl");
        assertThat(first("/v1/guidelines?q=when do I replace my shoes")).isEqualTo("shoes");
        assertThat(first("/v1/glossary?q=steps per minute")).isEqualTo("cadence");
        assertThat(Api.get("/v1/injuries?q=xyzzy").statusCode(200).extract().<List<String>>path("id"))
                .isEmpty();
    }

    @Test
    void whateverHasANameThatIsAlikeIsFound() throws IOException {
        List<String> asked = Stream.concat(
                        searches().stream().map(LaySearch::q), Stream.of("iliotibal bnad", "Fersensporn", "itb"))
                .toList();
        for (String q : asked) {
            List<String> alike = Db.query("""
                            select distinct entry_id from entry_revision, unnest(names) as name
                            where kind = 'INJURY' and to_version is null and greatest(similarity(?, name),
                              0.8 * word_similarity(name, ?), 0.8 * word_similarity(?, name)) >= 0.4
                            """, q, q, q).stream()
                    .map(row -> (String) row.get("entry_id"))
                    .toList();
            assertThat(Api.asAthlete()
                            .queryParam("q", q)
                            .queryParam("limit", 200)
                            .get("/v1/injuries")
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<String>>path("id"))
                    .as(q)
                    .containsAll(alike);
        }
    }

    @Test
    void aSearchCanBeNarrowed() {
        assertThat(first("/v1/injuries?q=snap&region=heel&kind=acute")).isEqualTo("plantar-fascia-rupture");
        assertThat(Api.get("/v1/injuries?q=artery&audience=athlete").extract().<List<String>>path("id"))
                .doesNotContain("popliteal-artery-entrapment", "iliac-artery-flow-limitation");
    }

    @Test
    void theBestMatchesAreReadPageByPage() {
        List<String> all = Api.get("/v1/injuries?q=heel pain&limit=200")
                .statusCode(200)
                .extract()
                .path("id");
        var paged = new ArrayList<String>();
        String next = "/v1/injuries?q=heel pain&limit=5";
        while (next != null) {
            var page = Api.get(next).statusCode(200).extract();
            paged.addAll(page.path("id"));
            String link = page.header("Link");
            next = link == null
                    ? null
                    : URI.create(link.substring(1, link.indexOf('>'))).getQuery();
            next = next == null ? null : "/v1/injuries?" + next;
        }

        assertThat(all).hasSizeGreaterThan(5);
        assertThat(paged).containsExactlyElementsOf(all);
    }

    private static List<LaySearch> searches() throws IOException {
        return new JsonMapper()
                .readValue(Path.of("src/test/resources/lay-searches.json").toFile(), new TypeReference<>() {});
    }

    private static String first(String path) {
        return Api.get(path).statusCode(200).extract().path("[0].id");
    }
}
