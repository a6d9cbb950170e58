package org.twinge.ingest.decode;

import com.garmin.fit.CRC;
import com.garmin.fit.Decode;
import com.garmin.fit.File;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Recording;

/**
 * Garmin's FIT. Several files may be chained in one; each vouches for itself with its length and checksum. The first has
 * to be whole, what follows is read as far as it is.
 */
final class FitFile {
    private static final int SIGNATURE_OFFSET = 8;
    private static final int SHORTEST_HEADER = 12;
    private static final int CHECKSUM_BYTES = 2;

    private FitFile() {}

    static boolean looksLike(byte[] content) {
        return hasSignature(content, 0);
    }

    static List<Recording> read(byte[] content) throws UnreadableFile {
        List<Recording> recordings = new ArrayList<>();
        File kind = null;
        boolean activity = false;
        int start = 0;
        while (start == 0 || isWhole(content, start)) {
            int end = end(content, start);
            FitMessages messages = new FitMessages();
            new Decode().read(new ByteArrayInputStream(content, start, end - start), messages);
            kind = start == 0 ? messages.kind() : kind;
            activity |= messages.kind() == File.ACTIVITY;
            recordings.addAll(messages.recordings());
            start = end;
        }
        if (!activity) {
            throw new UnreadableFile(notAnActivity(kind));
        }
        if (recordings.isEmpty()) {
            throw new UnreadableFile(
                    "The recording was never finished: it holds no session. Save the activity on the watch and copy it again.");
        }
        return recordings;
    }

    private static boolean hasSignature(byte[] content, int start) {
        return content.length >= start + SHORTEST_HEADER
                && content[start] >= SHORTEST_HEADER
                && content[start + SIGNATURE_OFFSET] == '.'
                && content[start + SIGNATURE_OFFSET + 1] == 'F'
                && content[start + SIGNATURE_OFFSET + 2] == 'I'
                && content[start + SIGNATURE_OFFSET + 3] == 'T';
    }

    private static boolean isWhole(byte[] content, int start) {
        try {
            return hasSignature(content, start) && end(content, start) > start;
        } catch (UnreadableFile e) {
            return false;
        }
    }

    /** Where the file that starts here ends, its length and checksum being right. */
    private static int end(byte[] content, int start) throws UnreadableFile {
        long dataBytes = Integer.toUnsignedLong(little(content).getInt(start + 4));
        long end = start + content[start] + dataBytes + CHECKSUM_BYTES;
        if (end > content.length) {
            throw new UnreadableFile("The FIT file is cut off: " + (content.length - start) + " of its " + (end - start)
                    + " bytes are there. Copy it from the watch or export it again.");
        }
        int crc = 0;
        for (int i = start; i < end - CHECKSUM_BYTES; i++) {
            crc = CRC.get16(crc, content[i]);
        }
        if (crc != Short.toUnsignedInt(little(content).getShort((int) end - CHECKSUM_BYTES))) {
            throw new UnreadableFile("The FIT file is damaged: its checksum does not match its content. "
                    + "Copy it from the watch or export it again.");
        }
        return (int) end;
    }

    private static ByteBuffer little(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String notAnActivity(@Nullable File kind) {
        return switch (Objects.requireNonNullElse(kind, File.INVALID)) {
            case COURSE -> "This is a planned course, not a recorded activity.";
            case WORKOUT, SCHEDULES -> "This is a planned workout, not a recorded activity.";
            case SETTINGS, DEVICE, SPORT -> "These are a watch's settings, not a recorded activity.";
            case MONITORING_A, MONITORING_B, MONITORING_DAILY ->
                "This is a watch's all-day monitoring, not a recorded activity.";
            default -> "This FIT file holds no recorded activity.";
        };
    }
}
