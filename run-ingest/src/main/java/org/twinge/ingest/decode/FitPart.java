package org.twinge.ingest.decode;

import com.garmin.fit.CRC;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * One of the FIT files that may be chained in one.
 *
 * @param end where the next one starts
 * @param trouble why nothing vouches for it, for the person who sent it; null if its length and checksum are right
 */
record FitPart(
        Content content, long start, long end, @Nullable String trouble) {
    private static final int SIGNATURE_OFFSET = 8;
    private static final int SHORTEST_HEADER = 12;
    private static final int CHECKSUM_BYTES = 2;
    private static final String AGAIN = " Copy it from the watch or export it again.";

    static boolean hasSignature(byte[] head) {
        return head.length >= SHORTEST_HEADER
                && head[0] >= SHORTEST_HEADER
                && head[SIGNATURE_OFFSET] == '.'
                && head[SIGNATURE_OFFSET + 1] == 'F'
                && head[SIGNATURE_OFFSET + 2] == 'I'
                && head[SIGNATURE_OFFSET + 3] == 'T';
    }

    static FitPart at(Content content, long start) throws IOException {
        try (InputStream in = from(content, start)) {
            byte[] head = in.readNBytes(SHORTEST_HEADER);
            if (!hasSignature(head)) {
                return new FitPart(content, start, start, "This is no FIT file.");
            }
            long dataBytes = Integer.toUnsignedLong(
                    ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(4));
            long bytes = head[0] + dataBytes;
            return new FitPart(content, start, start + bytes + CHECKSUM_BYTES, trouble(head, bytes, in));
        }
    }

    private static @Nullable String trouble(byte[] head, long bytes, InputStream in) throws IOException {
        int crc = crc(0, head, head.length);
        byte[] buffer = new byte[1 << 16];
        long left = bytes - head.length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return cutOff(bytes - left, bytes + CHECKSUM_BYTES);
            }
            crc = crc(crc, buffer, read);
            left -= read;
        }
        byte[] checksum = in.readNBytes(CHECKSUM_BYTES);
        if (checksum.length < CHECKSUM_BYTES) {
            return cutOff(bytes + checksum.length, bytes + CHECKSUM_BYTES);
        }
        int announced = Byte.toUnsignedInt(checksum[0]) | Byte.toUnsignedInt(checksum[1]) << 8;
        return crc == announced ? null : "The FIT file is damaged: its checksum does not match its content." + AGAIN;
    }

    private static String cutOff(long there, long announced) {
        return "The FIT file is cut off: " + there + " of its " + announced + " bytes are there." + AGAIN;
    }

    private static int crc(int crc, byte[] bytes, int length) {
        int sum = crc;
        for (int i = 0; i < length; i++) {
            sum = CRC.get16(sum, bytes[i]);
        }
        return sum;
    }

    /** Its bytes, as far as they are there. */
    InputStream open() throws IOException {
        return new BufferedInputStream(new Stretch(from(content, start), end - start), 1 << 16);
    }

    private static InputStream from(Content content, long start) throws IOException {
        InputStream in = content.open();
        try {
            in.skipNBytes(start);
        } catch (EOFException e) {
            in.close();
            return InputStream.nullInputStream();
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return in;
    }
}
