package org.twinge.ingest.decode;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Sport;

/** One upload: a single file, or a zip archive of many, perhaps Strava's export. No file is ever in memory as a whole. */
public final class Archive {
    /** Is told of each file; the name is what the sender called it, without control characters. */
    public interface Receiver {
        /** @param sport what the archive itself says that it was, which its owner may have put right */
        void found(String name, Content content, @Nullable Sport sport);

        /** @param reason for the person who sent it */
        void refused(String name, String reason);

        /** There is nothing more; what was found cannot be read any longer when this has returned. */
        void end();
    }

    private static final int LONGEST_NAME = 255;

    /** The record that ends a zip archive, and the longest comment there may be in it. */
    private static final int END_SIGNATURE = 0x06054b50;

    private static final int SHORTEST_END = 22;
    private static final int DIRECTORY_SIZE_OFFSET = 12;
    private static final int LONGEST_END = SHORTEST_END + 0xFFFF;

    private Archive() {}

    public static void forEach(String name, Path file, Receiver receiver) throws IOException {
        every(shown(name), file, receiver);
        receiver.end(); // for what was refused, or is no archive
    }

    /** How many files it will be at most. */
    public static int count(Path file) throws IOException {
        if (!isZip(file) || directoryBytes(file) > Limits.ARCHIVE_DIRECTORY_BYTES) {
            return 1;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            StravaExport export = StravaExport.in(zip).orElse(null);
            long files = zip.stream()
                    .filter(Archive::isFile)
                    .filter(entry -> export == null || export.isActivity(entry.getName()))
                    .count();
            return zip.size() > Limits.ARCHIVE_ENTRIES ? 1 : Math.max(1, (int) files);
        } catch (IOException e) {
            return 1;
        }
    }

    private static void every(String shown, Path file, Receiver receiver) throws IOException {
        if (!isZip(file)) {
            receiver.found(shown, Content.of(file), null);
            return;
        }
        if (directoryBytes(file) > Limits.ARCHIVE_DIRECTORY_BYTES) {
            receiver.refused(shown, "The archive holds more files than are taken at once. Split it.");
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            forEach(shown, zip, Limits.archiveBytes(Files.size(file)), receiver);
            receiver.end();
        } catch (IOException e) {
            receiver.refused(shown, "The zip archive is damaged. Download or pack it again.");
        }
    }

    private static void forEach(String archive, ZipFile zip, long mostBytes, Receiver receiver) throws IOException {
        if (zip.size() > Limits.ARCHIVE_ENTRIES) {
            receiver.refused(
                    archive,
                    "The archive holds " + zip.size() + " files; at most " + Limits.ARCHIVE_ENTRIES
                            + " are taken at once. Split it.");
            return;
        }
        StravaExport export = StravaExport.in(zip).orElse(null);
        long left = mostBytes;
        boolean any = false;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (!isFile(entry) || (export != null && !export.isActivity(entry.getName()))) {
                continue;
            }
            any = true;
            Packed packed = new Packed(zip, entry, left);
            Sport sport = export == null ? null : export.sport(entry.getName());
            receiver.found(shown(archive + "/" + entry.getName()), packed, sport);
            left -= packed.furthest();
            if (left < 0) {
                receiver.refused(archive, "Unpacked, the archive is too large to be honest. The rest was not read.");
                return;
            }
        }
        if (!any) {
            receiver.refused(archive, "The archive is empty.");
        }
    }

    /** A file in an archive; reading it again costs nothing of what may be unpacked. */
    private static final class Packed implements Content {
        private static final String CUT_OFF = "It is cut off. Pack it again.";
        private static final String DAMAGED = "It is damaged, or protected by a password. Pack it again without.";

        private final ZipFile zip;
        private final ZipEntry entry;
        private final long most;
        private final List<Unpacking> readings = new ArrayList<>();

        /** @param left how much of the archive may still be unpacked */
        Packed(ZipFile zip, ZipEntry entry, long left) {
            this.zip = zip;
            this.entry = entry;
            this.most = Math.min(Limits.FILE_BYTES, left);
        }

        @Override
        public InputStream open() throws IOException {
            InputStream packed;
            try {
                packed = zip.getInputStream(entry);
            } catch (IOException e) {
                throw new UnreadableFile(DAMAGED);
            }
            Unpacking reading = new Unpacking(packed, most, Limits.TOO_LARGE_UNPACKED, CUT_OFF, DAMAGED);
            readings.add(reading);
            return new BufferedInputStream(reading);
        }

        long furthest() {
            return readings.stream().mapToLong(Unpacking::bytes).max().orElse(0);
        }
    }

    private static boolean isFile(ZipEntry entry) {
        return !entry.isDirectory() && !isByproduct(entry.getName());
    }

    /** What macOS and Windows add unasked. */
    private static boolean isByproduct(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || file.startsWith(".") || file.equalsIgnoreCase("Thumbs.db");
    }

    /** How large the table of contents says it is, which Java reads as a whole. */
    private static long directoryBytes(Path file) throws IOException {
        try (RandomAccessFile zip = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(zip.length(), LONGEST_END)];
            zip.seek(zip.length() - end.length);
            zip.readFully(end);
            ByteBuffer bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            long largest = 0;
            for (int i = 0; i + SHORTEST_END <= end.length; i++) {
                if (bytes.getInt(i) == END_SIGNATURE) {
                    largest = Math.max(largest, Integer.toUnsignedLong(bytes.getInt(i + DIRECTORY_SIZE_OFFSET)));
                }
            }
            return largest;
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean local = start.length == 4 && start[2] == 3 && start[3] == 4;
            boolean empty = start.length == 4 && start[2] == 5 && start[3] == 6;
            return (local || empty) && start[0] == 'P' && start[1] == 'K';
        }
    }

    /** A name as it may be shown: printable and of bearable length. */
    public static String shown(String name) {
        String clean = name.replaceAll("\\p{C}", "?");
        return clean.length() <= LONGEST_NAME ? clean : "…" + clean.substring(clean.length() - LONGEST_NAME + 1);
    }
}
