package org.twinge.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunRecorded.Provenance;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.contracts.Sport;
import org.twinge.contracts.Topics;
import org.twinge.ingest.decode.Samples;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.People;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

@QuarkusTest
@WithTestResource(Servers.class)
class UploadsIT {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    /** Half past midnight in Berlin, the evening before in New York. */
    private static final Instant START = Instant.parse("2026-02-28T23:30:00Z");

    private final UUID athlete = UUID.randomUUID();

    @BeforeEach
    void anAthleteInBerlin() {
        TestTopics.send(People.athlete(athlete), NOW);
        Uploads.awaitKnown(athlete);
    }

    @Test
    void aFitFileBecomesARunAndAnEvent() {
        UUID run = accepted(upload("morning.fit", Samples.fit(START, 1800, 6000.5f)));

        assertThat(awaitRecorded(1))
                .containsExactly(new RunRecorded(
                        run,
                        athlete,
                        1,
                        List.of(),
                        Sport.RUNNING,
                        LocalDate.of(2026, 2, 28),
                        START,
                        1800,
                        1800.0,
                        6000.5,
                        42.0,
                        40.0,
                        150.0,
                        171.0,
                        173.0,
                        null,
                        "GARMIN FR935",
                        new Provenance(Source.FILE, true),
                        Set.of(),
                        null,
                        List.of(new RunRecorded.SecondsAt(150, 1800))));
        assertThat(Db.query("select * from run where id = ?", run).getFirst())
                .containsEntry("athlete_id", athlete)
                .containsEntry("revision", 1)
                .containsEntry("distance_meters", 6000.5)
                .containsEntry("staff_visible", true);
        assertThat(Db.query("select name, length(content) size from source_file where athlete_id = ?", athlete))
                .containsExactly(Map.of("name", "morning.fit", "size", Samples.fit(START, 1800, 6000.5f).length));
    }

    @Test
    void tcxAndGpxTakeTheAthletesOwnDay() {
        accepted(upload("run.TCX.gz", Samples.gzip(Samples.tcx(START, 1200))));
        accepted(upload("run.gpx", Samples.gpx(START.plusSeconds(7200), 1200)));

        List<RunRecorded> events = awaitRecorded(2);
        assertThat(events).extracting(RunRecorded::localDay).containsOnly(LocalDate.of(2026, 3, 1));
        assertThat(events).extracting(RunRecorded::sport).containsOnly(Sport.RUNNING);
        assertThat(events.getFirst().distanceMeters()).isEqualTo(4000);
    }

    @Test
    void manyFilesAndArchivesAtOnceEachStandForThemselves() {
        Map<String, byte[]> archive = new LinkedHashMap<>();
        archive.put("a.fit", Samples.fit(START, 600, 2000));
        archive.put("holiday.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0});

        Uploads.done(
                        athlete,
                        Uploads.as(athlete)
                                .multiPart("file", "photo.fit", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0})
                                .multiPart("file", "empty.tcx", new byte[0])
                                .multiPart("file", "all.zip", Samples.zip(archive))
                                .multiPart("file", "b.fit", Samples.fit(START.plusSeconds(7200), 600, 2000))
                                .post("/v1/uploads"))
                .body(
                        "files.name",
                        equalTo(List.of("photo.fit", "empty.tcx", "all.zip/a.fit", "all.zip/holiday.jpg", "b.fit")))
                .body("files.outcome", equalTo(List.of("REJECTED", "REJECTED", "ACCEPTED", "REJECTED", "ACCEPTED")))
                .body("files[0].reason", equalTo("This is a picture, not a recorded activity."))
                .body("files[0].runIds", equalTo(List.of()))
                .body("files[1].reason", equalTo("The file is empty."))
                .body("files[2].reason", equalTo(null));
        assertThat(awaitRecorded(2)).hasSize(2);
        assertThat(Db.count("select count(*) from source_file where athlete_id = ?", athlete))
                .isEqualTo(2);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        byte[] file = Samples.fit(START, 1800, 6000);
        UUID run = accepted(upload("a.fit", file));

        assertThat(duplicate(upload("again.fit", file))).isEqualTo(run);
        assertThat(Db.count("select count(*) from source_file where athlete_id = ?", athlete))
                .isOne();
        UUID later = accepted(upload("later.fit", Samples.fit(START.plusSeconds(7200), 600, 2000)));
        assertThat(awaitRecorded(2)).extracting(RunRecorded::runId).containsExactly(run, later);
    }

    @Test
    void theSameRunFromAnotherSourceIsKeptAsALink() {
        UUID run = accepted(upload("watch.fit", Samples.fit(START, 1200, 4080)));

        assertThat(duplicate(upload("phone.gpx", Samples.gpx(START.plusSeconds(60), 1200))))
                .isEqualTo(run);
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isOne();
        assertThat(Db.count("select count(*) from run_source where run_id = ?", run))
                .isEqualTo(2);
    }

    @Test
    void theSameFileFourTimesAtOnceIsOneRun() {
        byte[] file = Samples.fit(START, 1800, 6000);
        List<String> outcomes = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> upload(i + ".fit", file).extract().<String>path("files[0].outcome"))
                .sorted()
                .toList();
        assertThat(outcomes).containsExactly("ACCEPTED", "DUPLICATE", "DUPLICATE", "DUPLICATE");
        assertThat(Db.count("select count(*) from run where athlete_id = ?", athlete))
                .isOne();
    }

    @Test
    void whatIsMinutesOrMoreThanThreePercentApartIsAnotherRun() {
        accepted(upload("a.fit", Samples.fit(START, 1200, 4000)));
        accepted(upload("b.fit", Samples.fit(START, 1200, 4200)));
        accepted(upload("c.fit", Samples.fit(START.plusSeconds(121), 1200, 4000)));
        assertThat(awaitRecorded(3)).hasSize(3);
    }

    @Test
    void anotherAthleteMaySendTheSameFile() {
        UUID other = UUID.randomUUID();
        TestTopics.send(People.athlete(other), NOW);
        Uploads.awaitKnown(other);
        byte[] file = Samples.fit(START, 1800, 6000);

        UUID mine = accepted(upload("a.fit", file));
        UUID theirs = accepted(Uploads.send(other, "a.fit", file));
        assertThat(mine).isNotEqualTo(theirs);
    }

    private ValidatableResponse upload(String name, byte[] content) {
        return Uploads.send(athlete, name, content);
    }

    private static UUID accepted(ValidatableResponse response) {
        return Uploads.only(response, "ACCEPTED");
    }

    private static UUID duplicate(ValidatableResponse response) {
        return Uploads.only(response, "DUPLICATE");
    }

    private List<RunRecorded> awaitRecorded(int count) {
        return await().until(
                        () -> TestTopics.read(RunRecorded.class, Topics.RUNS, athlete), found -> found.size() >= count);
    }
}
