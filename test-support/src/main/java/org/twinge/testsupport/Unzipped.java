package org.twinge.testsupport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** A zip's entries by name, in their order. */
public final class Unzipped {
    private Unzipped() {}

    /** Reads it both as a stream and by its directory, which must say the same. */
    public static Map<String, byte[]> of(byte[] zip) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
            Path file = Files.createTempFile("export", ".zip");
            try {
                Files.write(file, zip);
                try (var directory = new ZipFile(file.toFile())) {
                    if (directory.size() != entries.size()) {
                        throw new IllegalStateException("The zip's directory lists " + directory.size());
                    }
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    public static String text(Map<String, byte[]> entries, String name) {
        byte[] content = entries.get(name);
        if (content == null) {
            throw new IllegalStateException("No " + name + " among " + entries.keySet());
        }
        return new String(content, StandardCharsets.UTF_8);
    }
}
