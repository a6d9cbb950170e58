package org.twinge.ingest.decode;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;

/** A gzipped file, unpacked within bounds. */
final class Gzip {
    private static final String CUT_OFF = "The gzipped file is cut off. Download or copy it again.";
    private static final String DAMAGED = "The gzipped file is damaged. Download or copy it again.";

    private Gzip() {}

    /** The content as it is, or without its one layer of gzip. */
    static Content unpacked(Content content) throws IOException {
        if (!looksLike(content)) {
            return content;
        }
        long most = Limits.unpackedBytes(size(content));
        Content unpacked = () -> new BufferedInputStream(
                new Unpacking(unzip(content.open()), most, Limits.TOO_LARGE_UNPACKED, CUT_OFF, DAMAGED), 1 << 16);
        if (looksLike(unpacked)) {
            throw new UnreadableFile("The file is gzipped twice. Unpack it once and send it again.");
        }
        return unpacked;
    }

    private static InputStream unzip(InputStream in) throws IOException {
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (EOFException e) {
            in.close();
            throw new UnreadableFile(CUT_OFF);
        } catch (IOException e) {
            in.close();
            throw UnreadableFile.behind(e) == null ? new UnreadableFile(DAMAGED) : e;
        }
    }

    private static long size(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static boolean looksLike(Content content) throws IOException {
        byte[] head = content.head(3);
        return head.length > 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }
}
