package org.twinge.dashboard.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.twinge.access.export.ExportZip;
import org.twinge.access.export.Manifest;

/** Copies a service's part into the whole, entry by entry as it comes, and holds it against the part's own manifest. */
final class PartReading {
    private static final Pattern SAFE = Pattern.compile("(?:[a-z0-9-]+/)?[A-Za-z0-9-]+(?:\\.[a-z0-9]+){1,2}");
    private static final int PIECE = 1 << 16;

    private final ExportZip whole;
    private final ObjectMapper json;

    PartReading(ExportZip whole, ObjectMapper json) {
        this.whole = whole;
        this.json = json;
    }

    /** The part ends too early, or is not what its manifest says. What came of it stays in the whole. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(String why) {
            super(why);
        }
    }

    /**
     * The part's manifest.
     *
     * @throws Broken if the part is not whole; any other failure is that of the whole's reader
     */
    Manifest copy(ServiceParts.Part part) throws IOException {
        int before = whole.entries().size();
        try (var zip = new ZipInputStream(new BufferedInputStream(part.zip(), PIECE))) {
            for (ZipEntry entry = next(zip); entry != null; entry = next(zip)) {
                if (entry.getName().equals(Manifest.NAME)) {
                    Manifest manifest = json.readValue(manifest(zip), Manifest.class);
                    compare(part, manifest, before);
                    return manifest;
                }
                copy(part, entry.getName(), zip);
            }
        }
        throw new Broken("it ends without its manifest");
    }

    private void copy(ServiceParts.Part part, String name, InputStream zip) throws IOException {
        if (!SAFE.matcher(name).matches()) {
            throw new Broken("it has an entry with a name that no service gives");
        }
        whole.add(part.service() + "/" + name, out -> {
            byte[] piece = new byte[PIECE];
            for (int read = read(zip, piece); read >= 0; read = read(zip, piece)) {
                out.write(piece, 0, read);
            }
            return null;
        });
    }

    private void compare(ServiceParts.Part part, Manifest manifest, int before) throws Broken {
        Set<String> promised = new HashSet<>();
        manifest.files().forEach(file -> promised.add(part.service() + "/" + file.name() + " " + file.sha256()));
        Set<String> came = new HashSet<>();
        whole.entries().stream().skip(before).forEach(file -> came.add(file.name() + " " + file.sha256()));
        if (!promised.equals(came)) {
            throw new Broken("it is not what its manifest says");
        }
    }

    private static @Nullable ZipEntry next(ZipInputStream zip) throws Broken {
        try {
            return zip.getNextEntry();
        } catch (IOException e) {
            throw new Broken("it breaks off between files");
        }
    }

    private static int read(InputStream zip, byte[] piece) throws Broken {
        try {
            return zip.read(piece);
        } catch (IOException e) {
            throw new Broken("it breaks off within a file");
        }
    }

    private static byte[] manifest(InputStream zip) throws Broken {
        try {
            return zip.readAllBytes();
        } catch (IOException e) {
            throw new Broken("it breaks off within its manifest");
        }
    }
}
