package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.twinge.ingest.decode.Samples.activity;
import static org.twinge.ingest.decode.Samples.fileId;
import static org.twinge.ingest.decode.Samples.gpx;
import static org.twinge.ingest.decode.Samples.gzip;
import static org.twinge.ingest.decode.Samples.session;
import static org.twinge.ingest.decode.Samples.utf8;

import com.garmin.fit.File;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinge.ingest.model.Flaw;
import org.twinge.ingest.model.RecordedActivity;

class ActivityFileTest {
    private static final Instant START = Instant.parse("2026-03-01T02:30:00Z");

    @Test
    void fit() {
        assertThat(only(Samples.fit(START, 1800, 6000.5f)))
                .isEqualTo(new RecordedActivity(
                        org.twinge.ingest.model.Sport.RUNNING,
                        START,
                        ZoneOffset.ofHours(-5),
                        1800,
                        1800.0,
                        1800.0,
                        6000.5,
                        42.0,
                        40.0,
                        150.0,
                        171.0,
                        173.0,
                        "GARMIN FR935",
                        Set.of(),
                        new TreeMap<>(Map.of(150, 1800))));
    }

    @Test
    void tcx() {
        RecordedActivity run = only(Samples.tcx(START, 1200));
        assertThat(run)
                .isEqualTo(new RecordedActivity(
                        org.twinge.ingest.model.Sport.RUNNING,
                        START,
                        null,
                        1200,
                        1200.0,
                        1200.0,
                        4000.0,
                        0.0,
                        0.0,
                        run.heartRateMean(),
                        160.0,
                        172.0,
                        "Forerunner 310XT",
                        Set.of(),
                        new TreeMap<>(Map.of(150, 1190, 160, 10))));
        assertThat(run.heartRateMean()).isCloseTo(150 + 10 / 121.0, within(1e-9));
    }

    @Test
    void gpxMeasuresFromPlaceToPlace() {
        RecordedActivity run = only(Samples.gpx(START, 1200));
        assertThat(run.distanceMeters()).isCloseTo(4000, within(0.1));
        assertThat(run.movingSeconds()).isEqualTo(1200);
        assertThat(run.elapsedSeconds()).isEqualTo(1200);
        assertThat(run.ascentMeters()).isEqualTo(10);
        assertThat(run.descentMeters()).isEqualTo(0);
        assertThat(run.heartRateMax()).isEqualTo(160);
        assertThat(run.cadence()).isEqualTo(170);
        assertThat(run.device()).isEqualTo("a test");
        assertThat(run.flaws()).isEmpty();
    }

    @Test
    void theLocalDayFollowsTheSourcesOffsetAndElseTheAthletesHome() {
        ZoneId zurich = ZoneId.of("Europe/Zurich");
        assertThat(only(Samples.fit(START, 1800, 6000)).localDay(zurich)).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(only(Samples.tcx(START, 1200)).localDay(zurich)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(only(Samples.tcx(START, 1200)).localDay(ZoneId.of("America/New_York")))
                .isEqualTo(LocalDate.of(2026, 2, 28));
    }

    @Test
    void aRealOffsetInGpxIsKeptAndZeroIsOnlyUtc() {
        assertThat(only(gpx(timed("2026-03-01T23:30:00+01:15", "2026-03-01T23:40:00+01:15")))
                        .offset())
                .isEqualTo(ZoneOffset.ofHoursMinutes(1, 15));
        assertThat(only(gpx(timed("2026-03-01T23:30:00+00:00", "2026-03-01T23:40:00+00:00")))
                        .offset())
                .isNull();
    }

    @Test
    void aMultisportFileIsSeveralActivities() {
        byte[] content = Samples.fit(List.of(
                fileId(File.ACTIVITY),
                session(START, 600, 5000, Sport.CYCLING, SubSport.ROAD),
                session(START.plusSeconds(660), 900, 3000, Sport.RUNNING, SubSport.TRAIL),
                activity(START.plusSeconds(1560), 1)));
        assertThat(accepted(content))
                .extracting(RecordedActivity::sport)
                .containsExactly(org.twinge.ingest.model.Sport.CYCLING, org.twinge.ingest.model.Sport.TRAIL_RUNNING);
    }

    @Test
    void eachTrackOfAGpxIsAnActivity() {
        assertThat(accepted(gpx(timed("2026-03-01T10:00:00Z", "2026-03-01T10:05:00Z")
                        + timed("2026-03-01T11:00:00Z", "2026-03-01T11:05:00Z"))))
                .extracting(RecordedActivity::startedAt)
                .containsExactly(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-01T11:00:00Z"));
    }

    @Test
    void gzipIsUnpackedOnce() {
        assertThat(accepted(gzip(Samples.tcx(START, 1200)))).isEqualTo(accepted(Samples.tcx(START, 1200)));
        assertThat(reason(gzip(gzip(Samples.tcx(START, 1200))))).startsWith("The file is gzipped twice.");
    }

    @Test
    void whatTheSessionSaysIsKeptWithItsFlaws() {
        byte[] content =
                Samples.fit(List.of(fileId(File.ACTIVITY), session(START, 600, 0, Sport.RUNNING, SubSport.TREADMILL)));
        assertThat(only(content).flaws()).containsExactly(Flaw.DISTANCE_ZERO);
    }

    @Test
    void aChainedFileIsReadAsFarAsItIsWhole() {
        byte[] whole = Samples.fit(START, 1800, 6000);
        byte[] chained = Arrays.copyOf(whole, whole.length + 20);
        System.arraycopy(whole, 0, chained, whole.length, 20);
        assertThat(accepted(chained)).isEqualTo(accepted(whole));
    }

    @Test
    void aFileThatIsCutOff() {
        byte[] gz = gzip(Samples.tcx(START, 1200));
        assertThat(reason(Arrays.copyOf(gz, gz.length / 2))).startsWith("The gzipped file is cut off.");
        byte[] tcx = Samples.tcx(START, 1200);
        assertThat(reason(Arrays.copyOf(tcx, tcx.length / 2))).startsWith("The file is damaged at line ");
    }

    @ParameterizedTest
    @EnumSource(
            value = File.class,
            names = {"ACTIVITY", "INVALID"},
            mode = EnumSource.Mode.EXCLUDE)
    void aFitFileThatIsNoActivity(File kind) {
        assertThat(reason(Samples.fit(List.of(fileId(kind))))).containsAnyOf("not a recorded", "holds no recorded");
    }

    @Test
    void anActivityThatWasNeverFinished() {
        assertThat(reason(Samples.fit(List.of(fileId(File.ACTIVITY))))).startsWith("The recording was never finished");
    }

    @Test
    void whatIsNoActivityFileAtAll() {
        assertThat(reason(new byte[0])).isEqualTo("The file is empty.");
        assertThat(reason(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0}))
                .isEqualTo("This is a picture, not a recorded activity.");
        assertThat(reason(utf8("hello"))).startsWith("This is no activity file.");
        assertThat(reason(utf8("<kml/>"))).isEqualTo("This is XML of the kind \"kml\", which is neither GPX nor TCX.");
        assertThat(reason(utf8("<html>"))).startsWith("This is a web page");
    }

    @Test
    void aPlannedRouteIsNoRecording() {
        assertThat(reason(gpx("<rte><rtept lat='47' lon='8'/></rte>"))).contains("carry no times");
        assertThat(reason(gpx("<trk><trkseg><trkpt lat='47' lon='8'/><trkpt lat='47.1' lon='8'/></trkseg></trk>")))
                .contains("carry no times");
        assertThat(reason(utf8("<TrainingCenterDatabase><Courses/></TrainingCenterDatabase>")))
                .startsWith("It holds a planned course");
    }

    @Test
    void aSinglePointIsNothing() {
        assertThat(reason(gpx("<trk><trkseg><trkpt lat='47' lon='8'><time>2026-03-01T10:00:00Z</time></trkpt>"
                        + "</trkseg></trk>")))
                .startsWith("Nothing was recorded");
    }

    @Test
    void aClockThatWasNeverSetAndOneFarAhead() {
        assertThat(reason(gpx(timed("1989-12-31T00:00:00Z", "1989-12-31T01:00:00Z"))))
                .startsWith("Its clock stands at 1989-12-31T00:00:00Z.");
        assertThat(reason(gpx(timed("9999-12-31T00:00:00Z", "9999-12-31T01:00:00Z"))))
                .startsWith("Its clock stands at 9999-12-31T00:00:00Z.");
    }

    @Test
    void impossibleNumbers() {
        String tcx = new String(Samples.tcx(START, 1200), StandardCharsets.UTF_8);
        assertThat(reason(utf8(tcx.replaceFirst("4000.00", "1e300")))).contains("distance is 1.0E300 m");
        assertThat(only(utf8(tcx.replaceFirst("4000.00", "NaN"))).distanceMeters())
                .isEqualTo(4000);
        assertThat(only(utf8(tcx.replaceFirst("4000.00", "-5"))).distanceMeters())
                .isEqualTo(4000);
    }

    @Test
    void entitiesAreRefusedUnread() {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
                <gpx creator="&b;&c;"/>
                """;
        assertThat(reason(utf8(bomb))).startsWith("The file carries a DOCTYPE");
    }

    @Test
    void aGzippedBombIsLeftBeforeItIsUnpacked() {
        assertThat(reason(gzip(new byte[64 << 20]))).startsWith("This is no activity file.");
        assertThat(reason(gzip(utf8("<gpx>" + "<a></a>".repeat(10 << 20)))))
                .startsWith("Unpacked, it is larger than an activity can be");
    }

    @Test
    void aTextLongerThanAnyActivityNeedsEndsTheReading() {
        String long1 = "<".repeat(1 << 20);
        for (String xml : List.of(
                "<gpx creator='" + " ".repeat(2 << 20),
                "<gpx><trk><type>" + "r".repeat(2 << 20),
                "<gpx><!-->" + long1 + "-->",
                "<gpx><![CDATA[" + long1 + "]]>",
                "<?xml version='1.0'?><?a " + long1 + "?>")) {
            assertThat(reason(utf8(xml))).startsWith("A single entry in it is larger than 1 MB");
            assertThat(reason(xml.getBytes(StandardCharsets.UTF_16))).startsWith("A single entry in it is larger");
        }
        assertThat(accepted(gpx("<!-- a < b --><![CDATA[ < ]]>".repeat(40_000)
                        + timed("2026-03-01T10:00:00Z", "2026-03-01T10:05:00Z"))))
                .hasSize(1);
    }

    private static String timed(String... times) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < times.length; i++) {
            points.append("<trkpt lat='47.0%d' lon='8'><time>%s</time></trkpt>".formatted(i, times[i]));
        }
        return "<trk><trkseg>" + points + "</trkseg></trk>";
    }

    private static RecordedActivity only(byte[] content) {
        List<RecordedActivity> activities = accepted(content);
        assertThat(activities).hasSize(1);
        return activities.getFirst();
    }

    private static List<RecordedActivity> accepted(byte[] content) {
        return switch (ActivityFile.decode(Content.of(content))) {
            case Decoded.Accepted(var activities) -> activities;
            case Decoded.Rejected(var reason) -> throw new AssertionError(reason);
        };
    }

    private static String reason(byte[] content) {
        return switch (ActivityFile.decode(Content.of(content))) {
            case Decoded.Accepted(var activities) -> throw new AssertionError("accepted: " + activities);
            case Decoded.Rejected(var reason) -> reason;
        };
    }
}
