package org.twinge.ingest.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Sport;

/**
 * The archive that Strava packs for somebody who asks for all of their data: {@code activities.csv} names each activity's
 * file and its type, which its owner may have put right there. Everything else in it is no activity.
 *
 * @param sports the type of each activity, by the path of its file
 */
record StravaExport(Map<String, Sport> sports) {
    private static final String TABLE = "activities.csv";
    private static final int LONGEST_TABLE = 16 << 20;

    /** What the archive is, if it is Strava's. */
    static Optional<StravaExport> in(ZipFile zip) throws IOException {
        ZipEntry table = zip.getEntry(TABLE);
        if (table == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(table)) {
            return read(in.readNBytes(LONGEST_TABLE));
        }
    }

    static Optional<StravaExport> read(byte[] table) {
        List<List<String>> rows = rows(new String(table, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst();
        int type = header.indexOf("Activity Type");
        int file = header.indexOf("Filename");
        if (type < 0 || file < 0) {
            return Optional.empty();
        }
        Map<String, Sport> sports = new HashMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() > Math.max(type, file) && !row.get(file).isBlank()) {
                sports.put(row.get(file).strip(), Sports.named(row.get(type)));
            }
        }
        return Optional.of(new StravaExport(sports));
    }

    boolean isActivity(String path) {
        return sports.containsKey(path);
    }

    @Nullable
    Sport sport(String path) {
        return sports.get(path);
    }

    /** RFC 4180: descriptions hold commas, quotes and line ends. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        row.add(field.toString());
        rows.add(row);
        return rows;
    }
}
