package org.twinge.ingest.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.garmin.fit.File;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinge.ingest.decode.Samples;

class InspectToolTest {
    private static final Instant START = Instant.parse("2026-03-01T02:30:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void theKeysAreThese() throws IOException {
        assertThat(inspect(file("a.fit", Samples.fit(START, 1800, 6000)))).isZero();
        String session = "\"sport\":\"RUNNING\",\"start\":\"2026-03-01T02:30:00Z\",\"localDay\":\"2026-02-28\","
                + "\"offset\":\"-05:00\",\"elapsed\":1800,\"timer\":1800.0,\"moving\":1800.0,\"distance\":6000.0,"
                + "\"ascent\":42.0,\"descent\":40.0,\"hrMean\":150.0,\"hrMax\":171.0,\"cadence\":173.0,"
                + "\"device\":\"GARMIN FR935\",\"flags\":[]";
        assertThat(out.toString().strip())
                .isEqualTo("{\"file\":\"" + folder.resolve("a.fit") + "\",\"accepted\":true," + session
                        + ",\"sessions\":[{" + session + "}]}");
    }

    @Test
    void theZoneDecidesTheDayWhereTheFileDoesNot() throws IOException {
        Path file = file("a.gpx", Samples.gpx(START, 600));
        InspectTool.inspect(List.of(file), ZoneId.of("America/New_York"), new PrintWriter(out));
        JsonNode line = lines().getFirst();
        assertThat(line.get("localDay").asText()).isEqualTo("2026-02-28");
        assertThat(line.get("offset").isNull()).isTrue();
        assertThat(line.get("timer").isNull()).isTrue();
        assertThat(line.get("moving").asDouble()).isEqualTo(600);
    }

    @Test
    void aMultisportFileShowsAllItsSessions() throws IOException {
        byte[] content = Samples.fit(List.of(
                Samples.fileId(File.ACTIVITY),
                Samples.record(START, 0, 120),
                Samples.record(START.plusSeconds(590), 5000, 130),
                Samples.session(START, 600, 5000, Sport.CYCLING, SubSport.ROAD),
                Samples.session(START.plusSeconds(660), 900, 3000, Sport.RUNNING, SubSport.TRAIL)));
        assertThat(inspect(file("a.fit", content))).isZero();
        JsonNode line = lines().getFirst();
        assertThat(line.get("sport").asText()).isEqualTo("CYCLING");
        assertThat(line.get("sessions").findValuesAsText("sport")).containsExactly("CYCLING", "TRAIL_RUNNING");
    }

    @Test
    void whatIsRejectedSaysWhyAndTheOthersGoOn() throws IOException {
        Map<String, byte[]> archive = new TreeMap<>(
                Map.of("a.tcx", Samples.tcx(START, 600), "b.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}));
        assertThat(inspect(
                        folder.resolve("missing.fit"),
                        folder,
                        file("all.zip", Samples.zip(archive)),
                        file("b.gpx", Samples.gpx(START, 600))))
                .isOne();
        List<JsonNode> lines = lines();
        assertThat(lines)
                .extracting(line -> line.get("accepted").asBoolean())
                .containsExactly(false, false, true, false, true);
        assertThat(lines.get(0).get("reason").asText()).isEqualTo("There is no such file.");
        assertThat(lines.get(3).get("file").asText()).endsWith("all.zip/b.jpg");
        assertThat(lines.get(3).get("reason").asText()).isEqualTo("This is a picture, not a recorded activity.");
    }

    private int inspect(Path... files) {
        return InspectTool.inspect(List.of(files), ZoneId.of("UTC"), new PrintWriter(out));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private List<JsonNode> lines() {
        ObjectMapper json = new ObjectMapper();
        return out.toString()
                .lines()
                .map(line -> {
                    try {
                        return json.readTree(line);
                    } catch (IOException e) {
                        throw new AssertionError(line, e);
                    }
                })
                .toList();
    }
}
