package org.twinge.access.reads;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** The record of looks lasts as long as it is kept, and no longer than the athlete. */
@QuarkusTest
@WithTestResource(Servers.class)
class ForgetReadsIT {
    @Inject
    ForgetReads forgetReads;

    @Test
    void whatIsOldGoesAndWhatSlippedInDuringAnErasure() {
        UUID athlete = UUID.randomUUID();
        UUID erased = UUID.randomUUID();
        Db.execute("insert into access_athlete (athlete_id, version, erased) values ('" + erased + "', 1, true)");
        look(athlete, "31 days");
        look(athlete, "29 days");
        look(erased, "1 hour");

        forgetReads.forget();

        assertThat(Db.query(
                        "select slot > now() - interval '30 days' as young from staff_read where athlete_id = ?",
                        athlete))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("young", true));
        assertThat(Db.count("select count(*) from staff_read where athlete_id = ?", erased))
                .isZero();
    }

    private static void look(UUID athlete, String ago) {
        Db.execute("insert into staff_read values ('%s', '%s', '%s', 'CASE', now() - interval '%s', now())"
                .formatted(athlete, UUID.randomUUID(), UUID.randomUUID(), ago));
    }
}
