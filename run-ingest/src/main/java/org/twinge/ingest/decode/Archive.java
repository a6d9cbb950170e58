package org.twinge.ingest.decode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One upload: a single file, or a zip archive of many. One file is in memory at a time. */
public final class Archive {
    /** Is told of each file; the name is what the sender called it, without control characters. */
    public interface Receiver {
        void found(String name, byte[] content);

        /** @param reason for the person who sent it */
        void refused(String name, String reason);
    }

    private static final int LONGEST_NAME = 255;

    private Archive() {}

    public static void forEach(String name, Path file, Receiver receiver) throws IOException {
        String shown = shown(name);
        if (!isZip(file)) {
            receiver.found(shown, Files.readAllBytes(file));
            return;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            forEach(shown, zip, Limits.archiveBytes(Files.size(file)), receiver);
        } catch (IOException e) {
            receiver.refused(shown, "The zip archive is damaged. Download or pack it again.");
        }
    }

    private static void forEach(String archive, ZipFile zip, long mostBytes, Receiver receiver) {
        if (zip.size() > Limits.ARCHIVE_ENTRIES) {
            receiver.refused(
                    archive,
                    "The archive holds " + zip.size() + " files; at most " + Limits.ARCHIVE_ENTRIES
                            + " are taken at once. Split it.");
            return;
        }
        long bytes = 0;
        boolean any = false;
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
            ZipEntry entry = entries.nextElement();
            if (entry.isDirectory() || isByproduct(entry.getName())) {
                continue;
            }
            any = true;
            bytes += read(zip, entry, shown(archive + "/" + entry.getName()), mostBytes - bytes, receiver);
            if (bytes > mostBytes) {
                receiver.refused(archive, "Unpacked, the archive is too large to be honest. The rest was not read.");
                return;
            }
        }
        if (!any) {
            receiver.refused(archive, "The archive is empty.");
        }
    }

    /** How many bytes were unpacked; nothing is handed on that goes over what is left. */
    private static long read(ZipFile zip, ZipEntry entry, String name, long left, Receiver receiver) {
        byte[] content;
        try (InputStream in = zip.getInputStream(entry)) {
            content = in.readNBytes((int) Math.min(Limits.FILE_BYTES, left) + 1);
        } catch (IOException e) {
            receiver.refused(name, "It is damaged, or protected by a password. Pack it again without.");
            return 0;
        }
        if (content.length > Limits.FILE_BYTES) {
            receiver.refused(name, Limits.TOO_LARGE_UNPACKED);
        } else if (content.length <= left) {
            receiver.found(name, content);
        }
        return content.length;
    }

    /** What macOS and Windows add unasked. */
    private static boolean isByproduct(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || file.startsWith(".") || file.equalsIgnoreCase("Thumbs.db");
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            boolean local = start.length == 4 && start[2] == 3 && start[3] == 4;
            boolean empty = start.length == 4 && start[2] == 5 && start[3] == 6;
            return (local || empty) && start[0] == 'P' && start[1] == 'K';
        }
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{C}", "?");
        return clean.length() <= LONGEST_NAME ? clean : "…" + clean.substring(clean.length() - LONGEST_NAME + 1);
    }
}
