package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;
import org.twinge.cli.upload.Uploads.Outcome;

/** An athlete leaves, and is gone everywhere. */
class ErasureIT {
    @Test
    void afterErasureNoTableKnowsThePersonAnyMore() {
        TestAthlete athlete = TestAthlete.signedUp();
        assertThat(athlete.upload("run.tcx", TcxFile.run(Instant.parse("2026-01-05T07:00:00Z"), 8000)))
                .extracting(one -> one.outcome())
                .containsExactly(Outcome.ACCEPTED);
        Http.json(
                        "POST",
                        TestStack.url(Service.TRIAGE_SERVICE, "/v1/reports"),
                        athlete.token(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        Map.of("region", "low-back", "findings", Map.of("saddle-numbness", "yes")))
                .orProblem("Reporting");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(athlete.emails()).isNotEmpty());

        Http.send(
                        "DELETE",
                        TestStack.url(Service.CLINIC_DASHBOARD, "/v1/athletes/me"),
                        athlete.token(),
                        Map.of(),
                        BodyPublishers.noBody())
                .orProblem("Erasing");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(traces(athlete)).isEmpty());
    }

    /** Rows that still hold the address, or belong to the athlete; the bare id with the mark "erased" may stay. */
    private static List<String> traces(TestAthlete athlete) throws SQLException {
        List<String> traces = new ArrayList<>();
        for (Service service : Service.values()) {
            try (Connection connection = TestStack.database(service)) {
                for (String table : tables(connection)) {
                    boolean tombstones = table.contains("erasure")
                            || table.contains("access_athlete")
                            || table.contains("athlete_erased");
                    String what = tombstones ? athlete.email() : "(%s|%s)".formatted(athlete.email(), athlete.id());
                    try (var select =
                            connection.prepareStatement("select count(*) from " + table + " t where t::text ~ ?")) {
                        select.setString(1, what);
                        ResultSet count = select.executeQuery();
                        count.next();
                        if (count.getLong(1) > 0) {
                            traces.add(service.id() + "." + table);
                        }
                    }
                }
            }
        }
        return traces;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select c.oid::regclass::text from pg_class c
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'
                """);
                var found = select.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (found.next()) {
                tables.add(found.getString(1));
            }
            return tables;
        }
    }
}
