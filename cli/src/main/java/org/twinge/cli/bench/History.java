package org.twinge.cli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;

/**
 * What athletes ran before the measurement, written straight into the load monitor's tables: a run of 8 km a day, its
 * session and its day, in order of time as they would have come. The exponential metrics are those of endless training
 * of that kind; no figure hangs on their digits.
 */
final class History {
    /** Athlete i (the id that {@link RunEvents#athlete} gives) and their run g days before the eve. */
    private static final String ATHLETE = "('7477696e-6765-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";

    private static final String RUN =
            "('7477696e-' || lpad(to_hex(g), 4, '0') || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid";
    private static final String DAY = "(date '" + RunEvents.EVE + "' - g)";
    private static final String START = "((" + DAY + " + time '12:00') at time zone 'UTC')";

    private History() {}

    /** @param superuser a connection to the load monitor's database, whose tables are there and empty */
    static void write(Connection superuser, Workload workload) throws SQLException {
        String athletes = " from generate_series(0, " + (workload.athletes() - 1) + ") i";
        String runs = " from generate_series(" + (workload.history() - 1) + ", 0, -1) g," + " generate_series(0, "
                + (workload.athletes() - 1) + ") i";
        try (var statement = superuser.createStatement()) {
            statement.execute("insert into access_athlete (athlete_id, version) select " + ATHLETE + ", 1" + athletes);
            statement.execute("insert into athlete_load (athlete_id, so_far) select " + ATHLETE + ", "
                    + (workload.history() == 0 ? "null" : "'" + soFar(workload.history()) + "'") + athletes);
            statement.execute("""
                    insert into run (athlete_id, run_id, revision, supersedes, supersedes_revision, running, local_day,
                      started_at, elapsed_seconds, distance_cm, richness, staff_visible, moving_seconds)
                    select %s, %s, 1, '{}', 1, true, %s, %s, 2800, 800000, 2, true, 2760
                    """.formatted(ATHLETE, RUN, DAY, START) + runs);
            statement.execute("""
                    insert into session (athlete_id, started_at, ended_at, local_day, distance_cm, runs, doubles,
                      staff_visible)
                    select %s, %s, %s + interval '2800 s', %s, 800000, array[%s], '{}', true
                    """.formatted(ATHLETE, START, START, DAY, RUN) + runs);
            statement.execute("""
                    insert into load_day (athlete_id, local_day, method, knowledge, load, activities, runs, distance_cm,
                      moving_seconds, series_first, known_before, atl, ctl, tsb, ewma_acute, ewma_chronic, staff_visible)
                    select %s, %s, 'DISTANCE', 'KNOWN', 8, 1, 1, 800000, 2760, date '%s' - %d, true, 8, 8, 0, 8, 8, true
                    """.formatted(ATHLETE, DAY, RunEvents.EVE, workload.history() - 1) + runs);
            statement.execute("vacuum analyze");
        }
    }

    /** What the load monitor keeps of such a past; of sessions as long as each other the last one. */
    private static String soFar(int history) {
        String eve = "\"" + RunEvents.EVE + "\"";
        String first = "\"" + RunEvents.EVE.minusDays(history - 1L) + "\"";
        String ended = "\"" + RunEvents.EVE + "T12:46:40Z\"";
        return """
                {"format": 1, "firstSession": %s, "lastSessionEnd": %s, "lastDay": %s, "endDay": %s,
                "method": "DISTANCE", "state": {"first": %s, "knownBefore": true, "atl": 8.0, "ctl": 8.0, "tsb": 0.0,
                "ewmaAcute": 8.0, "ewmaChronic": 8.0}, "staffVisible": true, "loads": [%s],
                "contenders": [{"day": %s, "startedAt": "%sT12:00:00Z", "endedAt": %s, "centimeters": 800000,
                "staffVisible": true}], "lastSpike": null}
                """.formatted(
                        first,
                        ended,
                        eve,
                        eve,
                        first,
                        String.join(", ", Collections.nCopies(Math.min(28, history), "8.0")),
                        eve,
                        RunEvents.EVE,
                        ended);
    }
}
