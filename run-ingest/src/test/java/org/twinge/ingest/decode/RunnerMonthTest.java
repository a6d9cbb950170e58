package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Sport;

/** A month of one runner, 33 real TCX files, against figures from another decoder. */
class RunnerMonthTest {
    @Test
    void everyFileAgrees() throws IOException {
        Path folder = Corpus.folder("runner-month");
        List<Map<String, String>> rows = Corpus.rows(folder.resolve("summary.csv"));
        assertThat(rows).hasSize(33);
        SoftAssertions softly = new SoftAssertions();
        for (Map<String, String> expected : rows) {
            String file = expected.get("file");
            List<RecordedActivity> activities = Corpus.accepted(folder.resolve(file));
            softly.assertThat(activities).as(file).hasSize(1);
            RecordedActivity run = activities.getFirst();
            softly.assertThat(run.sport()).as(file).isEqualTo(Sport.RUNNING);
            softly.assertThat(run.startedAt()).as(file).isEqualTo(Instant.parse(expected.get("start")));
            softly.assertThat(run.distanceMeters())
                    .as(file)
                    .isCloseTo(number(expected, "distance_m"), withinPercentage(0.5));
            softly.assertThat(run.movingSeconds()).as(file).isCloseTo(number(expected, "timer_s"), within(1.0));
            softly.assertThat(run.heartRateMean()).as(file).isCloseTo(number(expected, "hr_mean"), within(1.0));
            softly.assertThat(run.heartRateMax()).as(file).isCloseTo(number(expected, "hr_max"), within(1.0));
            softly.assertThat(run.flaws()).as(file).isEmpty();
        }
        softly.assertAll();
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }
}
