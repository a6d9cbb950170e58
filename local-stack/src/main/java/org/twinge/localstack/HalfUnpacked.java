package org.twinge.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a start that was killed while it unpacked PostgreSQL left behind. The library that unpacks stumbles over it for ever,
 * so it is removed first.
 */
final class HalfUnpacked {
    /** The library's: held while it unpacks, and made when all is there. */
    private static final String LOCK = "epg-lock";

    private static final String COMPLETE = ".exists";

    private HalfUnpacked() {}

    /** Waits for another process that is unpacking. */
    static void remove() {
        Path unpacked = Path.of(System.getProperty(
                "ot.epg.working-dir",
                Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg").toString()));
        if (Files.notExists(unpacked)) {
            return;
        }
        try (Stream<Path> versions = Files.list(unpacked)) {
            for (Path version : versions.filter(Files::isDirectory).toList()) {
                if (Files.notExists(version.resolve(COMPLETE)) && Files.exists(version.resolve(LOCK))) {
                    removeFrom(version);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot tidy " + unpacked, e);
        }
    }

    private static void removeFrom(Path version) throws IOException {
        try (var channel = FileChannel.open(version.resolve(LOCK), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (Files.exists(version.resolve(COMPLETE)) || !lock.isValid()) {
                return;
            }
            try (Stream<Path> rest = Files.walk(version)) {
                List<Path> deepestFirst = rest.sorted(Comparator.reverseOrder())
                        .filter(path -> !path.equals(version) && !path.endsWith(LOCK))
                        .toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        } catch (OverlappingFileLockException e) {
            // this very process is unpacking
        }
    }
}
