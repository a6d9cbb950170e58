package org.twinge.cli.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinge.cli.stack.Problem;

class ActivityFilesTest {
    @TempDir
    Path folder;

    @Test
    void aFolderGivesItsActivityFilesInOrder() throws Exception {
        Files.createDirectories(folder.resolve("2013"));
        Files.writeString(folder.resolve("b.GPX"), "gpx");
        Files.writeString(folder.resolve("a.fit"), "fit");
        Files.writeString(folder.resolve("2013/c.TCX.gz"), "tcx");
        Files.writeString(folder.resolve("summary.csv"), "csv");
        Files.writeString(folder.resolve("._a.fit"), "resource fork");

        ActivityFiles files = ActivityFiles.at(folder);

        assertThat(files.items())
                .extracting(ActivityFiles.Item::name)
                .containsExactly("2013/c.TCX.gz", "a.fit", "b.GPX");
        assertThat(files.ignored()).isEqualTo(2);
        assertThat(files.items().getFirst().source().read())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("tcx");
    }

    @Test
    void oneFileIsSentWhateverItsName() throws Exception {
        Path photo = Files.writeString(folder.resolve("photo.jpg"), "not a run");

        assertThat(ActivityFiles.at(photo).items())
                .extracting(ActivityFiles.Item::name)
                .containsExactly("photo.jpg");
    }

    @Test
    void aZipIsReadEntryByEntryAndABombIsNot() throws Exception {
        Path zip = folder.resolve("export.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("activities/1.fit"));
            out.write("fit".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("activities/bomb.gpx"));
            out.write(new byte[40 * 1024 * 1024]);
            out.putNextEntry(new ZipEntry("profile.json"));
            out.closeEntry();
        }

        ActivityFiles files = ActivityFiles.at(zip);

        assertThat(files.items())
                .extracting(ActivityFiles.Item::name)
                .containsExactly("activities/1.fit", "activities/bomb.gpx");
        assertThat(files.ignored()).isEqualTo(1);
        assertThat(files.items().get(0).source().read())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("fit");
        assertThatThrownBy(() -> files.items().get(1).source().read()).hasMessageContaining("larger than 30 MB");
    }

    @Test
    void nothingToSendIsWrongUse() {
        assertThatThrownBy(() -> ActivityFiles.at(folder.resolve("nowhere")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.exitCode()).isEqualTo(2));
        assertThatThrownBy(() -> ActivityFiles.at(folder)).hasMessageContaining("no FIT, TCX or GPX file");
    }
}
