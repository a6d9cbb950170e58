package org.twinge.access.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a service keeps about the calling athlete: a README in their language, each kind as JSON and some as CSV,
 * originals, and at the end the manifest. It needs the memory of one page or piece, however much there is.
 */
@ApplicationScoped
public class Export {
    /** Spreadsheets take a file for UTF-8 by this mark. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ReadRows readRows;
    private final ReadContent readContent;
    private final ObjectMapper json;
    private final Clock clock;

    Export(ReadRows readRows, ReadContent readContent, ObjectMapper json, Clock clock) {
        this.readRows = readRows;
        this.readContent = readContent;
        this.json = json;
        this.clock = clock;
    }

    /** @param language German, or else English */
    public void write(Holdings holdings, Locale language, OutputStream out) throws IOException {
        ExportZip zip = new ExportZip(out);
        write(holdings, language, zip, "");
        zip.finish(manifest(holdings, zip), json);
    }

    /**
     * Writes it into a larger export; its manifest is the caller's matter.
     *
     * @param folder in front of each entry's name, empty or with a slash at its end
     */
    public void write(Holdings holdings, Locale language, ExportZip zip, String folder) throws IOException {
        zip.add(folder + "README.txt", out -> readme(language, out));
        for (Kind kind : holdings.kinds()) {
            zip.add(folder + kind.file() + ".json", out -> list(kind, out));
            if (kind.csv()) {
                zip.add(folder + kind.file() + ".csv", out -> table(kind, out));
            }
            if (kind.originals() != null) {
                originals(kind, kind.originals(), zip, folder);
            }
        }
    }

    private Manifest manifest(Holdings holdings, ExportZip zip) {
        return new Manifest(holdings.service(), Manifest.FORMAT, clock.instant(), zip.entries(), holdings.keptBack());
    }

    private static @Nullable Long readme(Locale language, OutputStream out) throws IOException {
        String tongue = language.getLanguage().equals("de") ? "de" : "en";
        try (InputStream text = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("export/README_" + tongue + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("This service says nowhere what its export is");
            }
            text.transferTo(out);
        }
        return null;
    }

    private Long list(Kind kind, OutputStream out) throws IOException {
        long[] rows = {0};
        eachPage(kind, page -> {
            for (ObjectNode row : page) {
                write(out, (rows[0]++ == 0 ? "[\n" : ",\n") + row);
            }
        });
        write(out, rows[0] == 0 ? "[]\n" : "\n]\n");
        return rows[0];
    }

    private Long table(Kind kind, OutputStream out) throws IOException {
        long[] rows = {0};
        write(out, BYTE_ORDER_MARK);
        eachPage(kind, page -> {
            for (ObjectNode row : page) {
                if (rows[0]++ == 0) {
                    write(out, line(row, field -> TextNode.valueOf(field.getKey())));
                }
                write(out, line(row, Map.Entry::getValue));
            }
        });
        return rows[0];
    }

    private interface Writing {
        void write(List<ObjectNode> page) throws IOException;
    }

    private void eachPage(Kind kind, Writing writing) throws IOException {
        List<String> last = List.of();
        do {
            ReadRows.Page page = readRows.read(kind, last);
            writing.write(page.rows());
            last = page.last();
        } while (!last.isEmpty());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(ObjectNode row, Function<Map.Entry<String, JsonNode>, JsonNode> part) {
        return CsvLine.of(row.propertyStream().map(part).toList());
    }

    private void originals(Kind kind, Kind.Originals originals, ExportZip zip, String folder) throws IOException {
        eachPage(kind, page -> {
            for (ObjectNode row : page) {
                UUID id = UUID.fromString(row.get(Kind.field(originals.id())).asText());
                String name = row.path(Kind.field(originals.name())).asText();
                zip.add(folder + name, out -> content(originals, id, out));
            }
        });
    }

    private @Nullable Long content(Kind.Originals originals, UUID id, OutputStream out) throws IOException {
        byte[] piece;
        long from = 0;
        do {
            piece = readContent.read(originals, id, from);
            out.write(piece);
            from += piece.length;
        } while (piece.length == ReadContent.PIECE);
        return null;
    }
}
