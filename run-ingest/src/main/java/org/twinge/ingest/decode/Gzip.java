package org.twinge.ingest.decode;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** A gzipped file, unpacked within bounds. */
final class Gzip {
    private Gzip() {}

    /** The content as it is, or without its one layer of gzip. */
    static byte[] unpacked(byte[] content) throws UnreadableFile {
        if (!looksLike(content)) {
            return content;
        }
        long most = Limits.unpackedBytes(content.length);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(content), 1 << 16)) {
            byte[] unpacked = in.readNBytes((int) most + 1);
            if (unpacked.length > most) {
                throw new UnreadableFile(Limits.TOO_LARGE_UNPACKED);
            }
            if (looksLike(unpacked)) {
                throw new UnreadableFile("The file is gzipped twice. Unpack it once and send it again.");
            }
            return unpacked;
        } catch (EOFException e) {
            throw new UnreadableFile("The gzipped file is cut off. Download or copy it again.");
        } catch (IOException e) {
            throw new UnreadableFile("The gzipped file is damaged. Download or copy it again.");
        }
    }

    private static boolean looksLike(byte[] content) {
        return content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    }
}
