package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.ingest.decode.Samples.utf8;

import com.garmin.fit.File;
import com.garmin.fit.FileEncoder;
import com.garmin.fit.Fit;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of 100 MB and bombs, in a JVM of its own with 48 MB of heap: no file is ever in memory. */
class SmallHeapTest {
    private static final Instant START = Instant.parse("2026-03-01T02:30:00Z");
    private static final long GIGABYTE = 1L << 30;
    private static final byte[] ZEROS = new byte[1 << 20];
    private static final byte[] ELEMENTS = utf8("<a></a>".repeat(100_000));
    private static final int POINTS = 730_000;
    private static final int RECORDS = 600_000;

    @TempDir
    Path folder;

    /** What runs in the other JVM: one line for each file. */
    public static final class Decoding implements Archive.Receiver {
        public static void main(String[] paths) throws IOException {
            for (String path : paths) {
                Archive.forEach(Path.of(path).getFileName().toString(), Path.of(path), new Decoding());
            }
        }

        @Override
        public void found(String name, Content content, org.twinge.ingest.model.@Nullable Sport sport) {
            switch (ActivityFile.decode(content)) {
                case Decoded.Accepted(var runs) -> {
                    Double meters = runs.getFirst().distanceMeters();
                    refused(name, meters == null ? "no distance" : Math.round(meters / 1000) + " km");
                }
                case Decoded.Rejected(var reason) -> refused(name, reason);
            }
        }

        @Override
        public void refused(String name, String what) {
            System.out.println(name + ": " + what);
        }

        @Override
        public void end() {}
    }

    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    @Test
    void honestFilesOfAnySize() throws IOException, InterruptedException {
        Path gpx = write("honest.gpx", SmallHeapTest::gpx);
        assertThat(Files.size(gpx)).isGreaterThan(100 << 20);
        assertThat(decoded(gpx, fit())).containsExactly("honest.gpx: 2190 km", "honest.fit: 1800 km");
    }

    @Test
    void bombs() throws IOException, InterruptedException {
        String noActivity =
                "This is no activity file. FIT, GPX and TCX can be read, also gzipped (.gz) and in a .zip archive.";
        String tooLarge = "Unpacked, it is larger than an activity can be (128 MB).";
        assertThat(decoded(
                        write("zeros", out -> fill(out, ZEROS, 300 << 20)),
                        write("zeros.gz", out -> {
                            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                                fill(gzip, ZEROS, GIGABYTE);
                            }
                        }),
                        write(
                                "laughs.gpx",
                                out -> out.write(utf8("<!DOCTYPE gpx [<!ENTITY a 'ha'><!ENTITY b '" + "&a;".repeat(100)
                                        + "'>]><gpx>&b;</gpx>"))),
                        write("attribute.gpx", out -> {
                            out.write(utf8("<gpx creator='"));
                            fill(out, utf8("x".repeat(1 << 20)), 100 << 20);
                        }),
                        write("tracks.gpx", out -> {
                            out.write(utf8("<gpx>"));
                            String point = "<trkpt lat='47' lon='8'><time>2026-03-01T07:00:00Z</time></trkpt>";
                            fill(out, utf8("<trk><trkseg>" + point + point + "</trkseg></trk>"), 100 << 20);
                        }),
                        write("elements.gpx.gz", out -> {
                            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                                gzip.write(utf8("<gpx>"));
                                fill(gzip, ELEMENTS, 200 << 20);
                            }
                        }),
                        write("all.zip", out -> {
                            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                                zip.putNextEntry(new ZipEntry("inner.zip"));
                                zip.write(Samples.zip(Map.of("a.fit", new byte[100])));
                                zip.putNextEntry(new ZipEntry("zeros.fit"));
                                fill(zip, ZEROS, 300 << 20);
                                zip.putNextEntry(new ZipEntry("elements.gpx"));
                                zip.write(utf8("<gpx>"));
                                fill(zip, ELEMENTS, 200 << 20);
                            }
                        })))
                .containsExactly(
                        "zeros: " + noActivity,
                        "zeros.gz: " + noActivity,
                        "laughs.gpx: The file carries a DOCTYPE, which no activity file needs. It was not read.",
                        "attribute.gpx: A single entry in it is larger than 1 MB, which no activity file needs."
                                + " It was not read on.",
                        "tracks.gpx: It holds more activities or laps than anybody records in one file. Split it.",
                        "elements.gpx.gz: " + tooLarge,
                        "all.zip/inner.zip: This is an archive inside an archive. Send it on its own.",
                        "all.zip/zeros.fit: " + noActivity,
                        "all.zip/elements.gpx: " + tooLarge,
                        "all.zip: Unpacked, the archive is too large to be honest. The rest was not read.");
    }

    private List<String> decoded(Path... files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx48m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Decoding.class.getName()));
        Stream.of(files).map(Path::toString).forEach(command::add);
        Path printed = folder.resolve("printed");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(printed)).isZero();
        return Files.readAllLines(printed);
    }

    private Path write(String name, Writer writer) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            writer.write(out);
        }
        return file;
    }

    private static void fill(OutputStream out, byte[] block, long bytes) throws IOException {
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }

    /** A week at a point a second, three metres each. */
    private static void gpx(OutputStream out) throws IOException {
        out.write(utf8("<gpx><trk><type>running</type><trkseg>"));
        for (int s = 0; s <= POINTS; s++) {
            out.write(utf8("<trkpt lat=\"" + (47 + s * 3 / 111_195.08) + "\" lon=\"8.5\"><ele>400</ele><time>"
                    + START.plusSeconds(s) + "</time><extensions><hr>150</hr><cad>85</cad></extensions></trkpt>\n"));
        }
        out.write(utf8("</trkseg></trk></gpx>"));
    }

    private Path fit() {
        Path file = folder.resolve("honest.fit");
        FileEncoder encoder = new FileEncoder(file.toFile(), Fit.ProtocolVersion.V2_0);
        encoder.write(Samples.fileId(File.ACTIVITY));
        for (int s = 0; s <= RECORDS; s++) {
            encoder.write(Samples.record(START.plusSeconds(s), s * 3.0, 150));
        }
        encoder.write(Samples.session(START, RECORDS, RECORDS * 3f, Sport.RUNNING, SubSport.ULTRA));
        encoder.close();
        return file;
    }
}
