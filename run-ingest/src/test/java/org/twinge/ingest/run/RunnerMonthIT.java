package org.twinge.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Corpus;
import org.twinge.ingest.decode.Samples;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** A month of one runner in one archive, twice. */
@QuarkusTest
@WithTestResource(Servers.class)
class RunnerMonthIT {
    @Test
    void importingItTwiceChangesNothing() throws IOException {
        byte[] archive = Samples.zip(files(Corpus.folder("runner-month")));
        UUID athlete = UUID.randomUUID();
        TestTopics.send(People.athlete(athlete), Instant.parse("2026-03-01T08:00:00Z"));
        Uploads.awaitKnown(athlete);

        assertThat(outcomes(athlete, archive)).isEqualTo(Collections.nCopies(33, "ACCEPTED"));
        assertThat(outcomes(athlete, archive)).isEqualTo(Collections.nCopies(33, "DUPLICATE"));

        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isEqualTo(33);
        List<RunRecorded> events = await().until(
                        () -> TestTopics.read(RunRecorded.class, Topics.RUNS, athlete), found -> found.size() >= 33);
        assertThat(events).hasSize(33).extracting(RunRecorded::runId).doesNotHaveDuplicates();
        assertThat(events).allSatisfy(event -> assertThat(event.flags()).isEmpty());
    }

    private static List<String> outcomes(UUID athlete, byte[] archive) {
        return Uploads.done(
                        athlete,
                        Uploads.as(athlete)
                                .multiPart("file", "june.zip", archive)
                                .post("/v1/uploads"))
                .extract()
                .path("files.outcome");
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file :
                    found.filter(path -> path.toString().endsWith(".gz")).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
