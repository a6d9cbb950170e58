package org.twinge.cli.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.twinge.cli.stack.Problem;

/**
 * What a path holds: one file as it is, the activity files of a folder and of the folders in it, or of a zip.
 *
 * @param ignored how many others there were
 * @param table the list of activities in an export from Strava, which goes with each of its files
 */
public record ActivityFiles(List<Item> items, int ignored, Optional<Item> table) {
    private static final String TABLE = "activities.csv";

    /** More than run-ingest takes in one file: beyond it nothing is worth unpacking. */
    private static final int LARGEST = 30 * 1024 * 1024;

    private static final int MOST_IN_ZIP = 50_000;
    private static final List<String> KINDS = List.of(".fit", ".tcx", ".gpx", ".fit.gz", ".tcx.gz", ".gpx.gz");

    /** One file to send. */
    public record Item(String name, Source source) {}

    /** Reads a file when its turn has come. */
    @FunctionalInterface
    public interface Source {
        byte[] read() throws IOException;
    }

    public ActivityFiles {
        items = List.copyOf(items);
    }

    /** @throws Problem when there is nothing at the path, or nothing to send in it */
    public static ActivityFiles at(Path path) {
        if (Files.notExists(path)) {
            throw new Problem(Problem.USAGE, "There is no file or folder " + path);
        }
        try {
            ActivityFiles found = Files.isDirectory(path)
                    ? inFolder(path)
                    : isZip(path) ? inZip(path) : new ActivityFiles(List.of(file(path, path)), 0, Optional.empty());
            if (found.items().isEmpty()) {
                throw new Problem(Problem.USAGE, "There is no FIT, TCX or GPX file in " + path);
            }
            return found;
        } catch (ZipException e) {
            throw new Problem(Problem.USAGE, path + " is no readable zip archive: " + e.getMessage());
        } catch (IOException e) {
            throw new Problem("Cannot read " + path + ": " + e.getMessage());
        }
    }

    private static ActivityFiles inFolder(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> all = walk.filter(Files::isRegularFile).sorted().toList();
            List<Item> items = all.stream()
                    .filter(p -> isActivity(p.getFileName().toString()))
                    .map(p -> file(folder, p))
                    .toList();
            Path table = folder.resolve(TABLE);
            return Files.isRegularFile(table)
                    ? new ActivityFiles(items, all.size() - items.size() - 1, Optional.of(file(folder, table)))
                    : new ActivityFiles(items, all.size() - items.size(), Optional.empty());
        }
    }

    private static ActivityFiles inZip(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            if (zip.size() > MOST_IN_ZIP) {
                throw new Problem("%s holds %d files, more than %d. Unpack it and import the folder."
                        .formatted(archive, zip.size(), MOST_IN_ZIP));
            }
            List<? extends ZipEntry> all =
                    zip.stream().filter(e -> !e.isDirectory()).toList();
            List<Item> items = all.stream()
                    .map(ZipEntry::getName)
                    .filter(ActivityFiles::isActivity)
                    .sorted()
                    .map(name -> new Item(name, () -> unpack(archive, name)))
                    .toList();
            return zip.getEntry(TABLE) != null
                    ? new ActivityFiles(
                            items,
                            all.size() - items.size() - 1,
                            Optional.of(new Item(TABLE, () -> unpack(archive, TABLE))))
                    : new ActivityFiles(items, all.size() - items.size(), Optional.empty());
        }
    }

    private static byte[] unpack(Path archive, String name) throws IOException {
        try (var zip = new ZipFile(archive.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return within(name, in.readNBytes(LARGEST + 1));
        }
    }

    private static Item file(Path root, Path file) {
        String name = root.equals(file)
                ? file.getFileName().toString()
                : root.relativize(file).toString();
        return new Item(name, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return within(name, in.readNBytes(LARGEST + 1));
            }
        });
    }

    private static byte[] within(String name, byte[] content) throws IOException {
        if (content.length > LARGEST) {
            throw new IOException(name + " is larger than " + (LARGEST >> 20) + " MB");
        }
        return content;
    }

    private static boolean isActivity(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String last = lower.substring(lower.lastIndexOf('/') + 1);
        return !last.startsWith(".") && KINDS.stream().anyMatch(lower::endsWith);
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
