package org.twinge.catalog.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinge.catalog.content.CatalogFiles;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.RefusedContentException;
import org.twinge.catalog.content.ShippedCatalog;
import org.twinge.catalog.content.Term;
import org.twinge.catalog.content.Text;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** The first load was the start of the application. Each test leaves the shipped content as it found it. */
@QuarkusTest
@WithTestResource(Servers.class)
class LoadShippedCatalogIT {
    @Inject
    LoadShippedCatalog loadShippedCatalog;

    @Inject
    Validator validator;

    @Test
    void aSecondStartLoadsNothingNew() {
        assertThat(loadShippedCatalog.load(shipped())).isZero();
        assertThat(Db.count("select count(*) from entry_revision where to_version is null and origin = 'shipped'"))
                .isEqualTo(shipped().entries().size());
    }

    @Test
    void aNewVersionWritesOnlyWhatIsNew() {
        var with = added("sway");

        assertThat(loadShippedCatalog.load(with)).isOne();
        assertThat(now("sway")).isEqualTo("Sway");

        assertThat(loadShippedCatalog.load(version(shipped().entries()))).isOne();
        assertThat(Db.count("select count(*) from entry_revision where entry_id = 'sway' and to_version is null"))
                .isZero();
    }

    @Test
    void aLocalEditIsJoinedWithANewVersionAndWinsWhereBothChangedTheSame() {
        loadShippedCatalog.load(added("sag"));
        Db.execute("update entry_revision set origin = 'edited', author = 'a', reviewer = 'b',"
                + " document = replace(document, '\"en\":\"Sag\"', '\"en\":\"Sagging\"') where entry_id = 'sag'");

        Term changed = term("sag", "Hip sag", List.of("drop"));
        assertThat(loadShippedCatalog.load(version(with(changed)))).isOne();

        assertThat(now("sag")).isEqualTo("Sagging");
        assertThat(Db.query("select document from entry_revision where entry_id = 'sag' and to_version is null"))
                .first()
                .satisfies(row -> assertThat(row.get("document").toString()).contains("\"drop\""));
        assertThat(Db.query("select path, local, shipped from merge_conflict where entry_id = 'sag'"))
                .singleElement()
                .isEqualTo(Map.of("path", "/name/en", "local", "\"Sagging\"", "shipped", "\"Hip sag\""));

        loadShippedCatalog.load(version(shipped().entries()));
        assertThat(now("sag"))
                .as("an edited entry stays when the files drop it")
                .isEqualTo("Sagging");
        Db.execute("delete from merge_conflict");
        Db.execute("delete from entry_revision where entry_id = 'sag'");
    }

    @Test
    void aVersionNeverChanges() {
        ShippedCatalog shipped = shipped();
        var other = new ShippedCatalog(
                shipped.version(), shipped.rules(), shipped.entries().subList(0, 3));

        assertThatExceptionOfType(RefusedContentException.class)
                .isThrownBy(() -> loadShippedCatalog.load(other))
                .withMessageContaining(shipped.version())
                .withMessageContaining("a change needs a new version");
    }

    @Test
    void everyTableIsProtected() {
        assertThat(Db.query("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
    }

    private static String now(String id) {
        return Db.query("select document::json->'name'->>'en' as name from entry_revision" + " where entry_id = '" + id
                        + "' and to_version is null")
                .getFirst()
                .get("name")
                .toString();
    }

    private ShippedCatalog added(String id) {
        return version(with(term(id, id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1), List.of())));
    }

    private List<Entry> with(Entry entry) {
        return Stream.concat(shipped().entries().stream(), Stream.of(entry)).toList();
    }

    private Term term(String id, String name, List<String> synonyms) {
        Term like = shipped().of(Term.class).getFirst();
        return new Term(id, new Text(name, name), synonyms, like.definition(), List.of(), like.review());
    }

    private ShippedCatalog version(List<Entry> entries) {
        return new ShippedCatalog("test." + UUID.randomUUID(), shipped().rules(), entries);
    }

    private ShippedCatalog shipped() {
        return CatalogFiles.shipped(validator);
    }
}
