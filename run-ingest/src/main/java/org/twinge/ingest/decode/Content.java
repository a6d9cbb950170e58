package org.twinge.ingest.decode;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file, wherever they lie. They may be read more than once and are never all in memory. */
@FunctionalInterface
public interface Content {
    /** From the first byte on; the caller closes it. */
    InputStream open() throws IOException;

    static Content of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static Content of(Path file) {
        return () -> new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    /** The first bytes, at most so many. */
    default byte[] head(int most) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        }
    }
}
