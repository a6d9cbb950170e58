package org.twinge.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.Received;
import org.twinge.contracts.TwingeEvent;
import org.twinge.load.model.SettingsHistory;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** Most runs come after all that is known: the short way for them ends where the long one does. */
@QuarkusTest
@WithTestResource(Servers.class)
class RunsInOrderIT {
    @Inject
    RecordRuns recordRuns;

    @Inject
    RecalculateLoads recalculateLoads;

    @Test
    void theShortWayEndsWhereTheLongOneDoes() {
        for (int seed = 0; seed < 20; seed++) {
            Diary diary = Diary.ofSomebody();
            List<TwingeEvent> history = inOrder(diary, new Random(seed));
            arrive(history, new Random(seed));

            CleanReplay expected = CleanReplay.of(history, SettingsHistory.NONE);
            assertThat(CleanReplay.storedDays(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.dayTexts());
            assertThat(CleanReplay.storedSessions(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.sessionTexts());
            assertThat(CleanReplay.storedFindings(diary.athlete()))
                    .as("seed %d", seed)
                    .isEqualTo(expected.findingTexts());
            String kept = soFar(diary);
            assertThat(kept).startsWith("{");
            readAnew(diary);
            assertThat(soFar(diary)).as("seed %d", seed).isEqualTo(kept);
        }
    }

    /** What was told of a day counts on, whichever way the next finding of that day comes. */
    @Test
    void aDayThatWasTakenBackIsToldAgainUnderTheNextRevision() {
        Diary diary = Diary.ofSomebody();
        recordRuns.record(received(List.of(diary.run(60, 8000), diary.run(20, 8000))));
        var spike = diary.run(1, 12000);
        recordRuns.record(received(List.of(spike)));
        Db.execute("""
                update alert set state = 'RAISED', revision = 1, band = 'OVER_30_PERCENT', silence = null, due_at = null
                where athlete_id = '%s'
                """.formatted(diary.athlete()));
        recordRuns.record(received(List.of(Diary.deleted(spike))));

        recordRuns.record(received(List.of(diary.run(1, 13000))));

        assertThat(Db.count("select revision from alert where athlete_id = ?", diary.athlete()))
                .isEqualTo(2);
        assertThat(Db.count("select count(*) from alert where state = 'PENDING' and athlete_id = ?", diary.athlete()))
                .isEqualTo(1);
    }

    /** A column that another version of the service left, or did not keep up, is no help and does no harm. */
    @Test
    void whatIsOfAnotherVersionIsReadAnew() {
        for (String change : List.of(
                "so_far = replace(so_far, '\"format\":1', '\"format\":0')",
                "so_far = 'of another kind'",
                "so_far = replace(so_far, '800000', '2000000'), snapshot_version = snapshot_version + 1")) {
            Diary diary = Diary.ofSomebody();
            List<TwingeEvent> history = new ArrayList<>(List.of(diary.run(50, 8000), diary.run(10, 8000)));
            recordRuns.record(received(history));
            Db.execute("update athlete_load set %s where athlete_id = '%s'".formatted(change, diary.athlete()));

            TwingeEvent next = diary.run(1, 12000);
            history.add(next);
            recordRuns.record(received(List.of(next)));

            assertThat(CleanReplay.storedFindings(diary.athlete()))
                    .as(change)
                    .isEqualTo(CleanReplay.of(history, SettingsHistory.NONE).findingTexts())
                    .hasSize(1);
        }
    }

    /** A run every day or two; now and then two on a day, a long one, one without distance, one for the athlete only. */
    private static List<TwingeEvent> inOrder(Diary diary, Random random) {
        List<TwingeEvent> history = new ArrayList<>();
        for (int ago = 80; ago > 0; ago -= 1 + random.nextInt(random.nextInt(8) == 0 ? 12 : 3)) {
            double meters = 5000 + random.nextInt(random.nextInt(6) == 0 ? 15000 : 3000);
            var run = random.nextInt(10) == 0
                    ? diary.run(UUID.randomUUID(), 1, diary.today().minusDays(ago), "05:00", 60, null)
                    : diary.run(ago, meters);
            history.add(random.nextInt(10) == 0 ? Diary.forTheOwnerOnly(run) : run);
            if (random.nextInt(6) == 0) {
                history.add(diary.run(UUID.randomUUID(), 1, diary.today().minusDays(ago), "06:20", 30, 3000.0));
            }
        }
        return history;
    }

    private void arrive(List<TwingeEvent> history, Random random) {
        int from = 0;
        while (from < history.size()) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(4));
            recordRuns.record(received(history.subList(from, to)));
            from = to;
        }
    }

    private void readAnew(Diary diary) {
        Db.execute("insert into load_recalculation (athlete_id, from_day) values ('%s', '1950-01-01')"
                .formatted(diary.athlete()));
        while (recalculateLoads.recalculate() > 0) {}
    }

    private static String soFar(Diary diary) {
        return String.valueOf(Db.query(
                        "select so_far from athlete_load where athlete_id = ? and so_far_version = snapshot_version",
                        diary.athlete())
                .getFirst()
                .get("so_far"));
    }

    private static List<Received> received(List<? extends TwingeEvent> events) {
        return events.stream()
                .map(event -> new Received(UUID.randomUUID(), Instant.now(), event, "hash"))
                .toList();
    }
}
