package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinge.ingest.model.Sport;

class ArchiveTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsItself() throws IOException {
        assertThat(files("run.fit", new byte[5])).containsExactly("run.fit: 5");
    }

    @Test
    void anArchiveIsItsFilesWithoutWhatTheSystemAdded() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("2026/", new byte[0]);
        content.put("2026/a.fit", new byte[1]);
        content.put("__MACOSX/2026/._a.fit", new byte[2]);
        content.put("2026/.DS_Store", new byte[3]);
        content.put("b\u0007.gpx", new byte[4]);
        assertThat(files("all.zip", Samples.zip(content)))
                .containsExactly("all.zip/2026/a.fit: 1", "all.zip/b?.gpx: 4");
    }

    @Test
    void stravasExportIsItsActivitiesWithTheirTypes() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("activities.csv", Samples.utf8("""
                Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Filename
                1,"Feb 1, 2016, 7:00:00 AM",Morning,Run,"with ""friends"",
                and rain",activities/1.gpx
                2,"Feb 2, 2016, 7:00:00 AM",,Ride,,activities/2.fit.gz
                3,"Feb 3, 2016, 7:00:00 AM",by hand,Walk,,
                """));
        content.put("profile.csv", new byte[1]);
        content.put("media/photo.jpg", new byte[2]);
        content.put("activities/1.gpx", new byte[3]);
        content.put("activities/2.fit.gz", new byte[4]);
        assertThat(files("export.zip", Samples.zip(content)))
                .containsExactly("export.zip/activities/1.gpx: 3 RUNNING", "export.zip/activities/2.fit.gz: 4 CYCLING");
        assertThat(Archive.count(folder.resolve("upload"))).isEqualTo(2);
    }

    @Test
    void whatStravaSaysOutranksTheFileButNotItsDetail() {
        byte[] run = Samples.gpx(Instant.parse("2016-02-01T07:00:00Z"), 600);
        assertThat(sport(run, Sport.CYCLING)).isEqualTo(Sport.CYCLING);
        assertThat(sport(run, null)).isEqualTo(Sport.RUNNING);
        String trail = new String(run, StandardCharsets.UTF_8).replace("<type>running", "<type>trail_running");
        assertThat(sport(Samples.utf8(trail), Sport.RUNNING)).isEqualTo(Sport.TRAIL_RUNNING);
        assertThat(sport(run, Sport.OTHER))
                .as("a type that we have no word for")
                .isEqualTo(Sport.RUNNING);
    }

    private static Sport sport(byte[] file, @Nullable Sport known) {
        return switch (ActivityFile.decode(Content.of(file), known)) {
            case Decoded.Accepted(var activities) -> activities.getFirst().sport();
            case Decoded.Rejected(var reason) -> throw new AssertionError(reason);
        };
    }

    @Test
    void aDamagedArchive() throws IOException {
        byte[] zip = Samples.zip(Map.of("a.fit", new byte[100]));
        assertThat(files("all.zip", Arrays.copyOf(zip, zip.length / 2)))
                .containsExactly("all.zip: The zip archive is damaged. Download or pack it again.");
        assertThat(files("all.zip", Samples.zip(Map.of()))).containsExactly("all.zip: The archive is empty.");
    }

    @Test
    void anArchiveInAnArchiveIsNotOpened() throws IOException {
        byte[] inner = Samples.zip(Map.of("a.fit", new byte[100]));
        assertThat(files("all.zip", Samples.zip(Map.of("inner.zip", inner))))
                .containsExactly("all.zip/inner.zip: " + inner.length);
        assertThat(ActivityFile.decode(Content.of(inner)))
                .isEqualTo(new Decoded.Rejected("This is an archive inside an archive. Send it on its own."));
    }

    @Test
    void aBombOfZerosIsLeftAfterAFewMegabytes() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        content.put("a.fit", new byte[1000]);
        for (int i = 0; i < 20; i++) {
            content.put("zeros" + i, new byte[8 << 20]);
        }
        List<String> files = files("all.zip", Samples.zip(content));
        assertThat(files).startsWith("all.zip/a.fit: 1000").hasSizeLessThan(10);
        assertThat(files.getLast())
                .isEqualTo("all.zip: Unpacked, the archive is too large to be honest. The rest was not read.");
    }

    @Test
    void anArchiveOfTooManyFiles() throws IOException {
        Map<String, byte[]> content = new LinkedHashMap<>();
        for (int i = 0; i <= 10_000; i++) {
            content.put("f" + i, new byte[0]);
        }
        assertThat(files("all.zip", Samples.zip(content)))
                .containsExactly("all.zip: The archive holds 10001 files; at most 10000 are taken at once. Split it.");
    }

    private List<String> files(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("upload"), content);
        List<String> files = new ArrayList<>();
        Archive.forEach(name, file, new Archive.Receiver() {
            @Override
            public void found(String entry, Content content, @Nullable Sport sport) {
                try (InputStream in = content.open()) {
                    files.add(entry + ": " + in.transferTo(OutputStream.nullOutputStream())
                            + (sport == null ? "" : " " + sport));
                } catch (UnreadableFile e) {
                    files.add(entry + ": " + e.reason());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void refused(String entry, String reason) {
                files.add(entry + ": " + reason);
            }

            @Override
            public void end() {}
        });
        return files;
    }
}
