package org.twinge.catalog.injuries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinge.catalog.content.CatalogFiles;
import org.twinge.catalog.content.RefusedContentException;
import org.twinge.catalog.content.ShippedCatalog;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** The first load was the start of the application. */
@QuarkusTest
@WithTestResource(Servers.class)
class LoadShippedCatalogIT {
    @Inject
    LoadShippedCatalog loadShippedCatalog;

    @Inject
    Validator validator;

    @Test
    void aSecondStartLoadsNothingNew() {
        var before = written();

        assertThat(loadShippedCatalog.load(shipped())).isZero();

        assertThat(written()).isEqualTo(before).hasSize(10);
    }

    @Test
    void aNewVersionWritesOnlyWhatIsNew() {
        ShippedCatalog shipped = shipped();
        var before = written();
        var nine = shipped.injuries().subList(0, 9);

        assertThat(loadShippedCatalog.load(new ShippedCatalog("test.1", shipped.sources(), nine)))
                .isZero();
        assertThat(written()).isEqualTo(before.subList(0, 9));

        assertThat(loadShippedCatalog.load(new ShippedCatalog("test.2", shipped.sources(), shipped.injuries())))
                .isOne();
        assertThat(written()).startsWith(before.getFirst()).hasSize(10);
    }

    @Test
    void aVersionNeverChanges() {
        ShippedCatalog shipped = shipped();
        var other = new ShippedCatalog(
                shipped.version(), shipped.sources(), shipped.injuries().subList(0, 3));

        assertThatExceptionOfType(RefusedContentException.class)
                .isThrownBy(() -> loadShippedCatalog.load(other))
                .withMessageContaining(shipped.version())
                .withMessageContaining("a change needs a new version");
        assertThat(Db.count("select count(*) from injury")).isEqualTo(10);
    }

    @Test
    void everyTableIsProtected() {
        assertThat(Db.query("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)
                """)).isEmpty();
    }

    /** By id, with the transaction that wrote each. */
    private static List<Map<String, Object>> written() {
        return Db.query("select injury_id, hash, xmin::text as transaction from injury order by injury_id");
    }

    private ShippedCatalog shipped() {
        return CatalogFiles.shipped(validator);
    }
}
