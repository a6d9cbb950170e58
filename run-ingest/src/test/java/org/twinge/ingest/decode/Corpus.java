package org.twinge.ingest.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.twinge.ingest.model.RecordedActivity;

/** Real files, where the machine has them: the folder that TWINGE_CORPUS names. */
public final class Corpus {
    private Corpus() {}

    public static Path folder(String name) {
        String corpus = System.getenv("TWINGE_CORPUS");
        assumeTrue(corpus != null, "TWINGE_CORPUS is not set: the real files are not tried");
        return Path.of(Objects.requireNonNull(corpus), name);
    }

    static List<RecordedActivity> accepted(Path file) throws IOException {
        return switch (ActivityFile.decode(Content.of(file))) {
            case Decoded.Accepted(var activities) -> activities;
            case Decoded.Rejected(var reason) -> throw new AssertionError(file.getFileName() + ": " + reason);
        };
    }

    /** The rows of a plain CSV without quotes, by the names in its first line. */
    static List<Map<String, String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split(",", -1);
            assertThat(values).hasSameSizeAs(names);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], values[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
