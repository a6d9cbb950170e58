package org.twinge.ingest.decode;

import com.garmin.fit.Decode;
import com.garmin.fit.File;
import com.garmin.fit.FitRuntimeException;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Recording;

/**
 * Garmin's FIT. Several files may be chained in one; each vouches for itself with its length and checksum. Of the first,
 * a session is also taken where the file is damaged, if its totals and its points tell the same; what follows has to be
 * whole.
 */
final class FitFile {
    private static final String DAMAGED = "The FIT file is damaged. Copy it from the watch or export it again.";

    private static final String NEVER_FINISHED =
            "The recording was never finished: it holds no session. Save the activity on the watch and copy it again.";

    private FitFile() {}

    static boolean looksLike(byte[] head) {
        return FitPart.hasSignature(head);
    }

    static List<Recording> read(Content content) throws IOException {
        FitPart part = FitPart.at(content, 0);
        FitMessages messages = new FitMessages();
        String undecodable = decode(part, messages);
        String trouble = part.trouble() == null ? undecodable : part.trouble();
        if (trouble != null && messages.kind() == null) {
            throw new UnreadableFile(trouble);
        }
        File kind = messages.kind();
        boolean activity = kind == File.ACTIVITY;
        List<Recording> recordings = new ArrayList<>(recordings(part, messages, trouble));
        FitPart next = FitPart.at(content, part.end());
        while (trouble == null && next.trouble() == null) {
            FitMessages further = new FitMessages();
            if (decode(next, further) == null) {
                activity |= further.kind() == File.ACTIVITY;
                recordings.addAll(recordings(next, further, null));
            }
            next = FitPart.at(content, next.end());
        }
        if (!activity) {
            throw new UnreadableFile(notAnActivity(kind));
        }
        if (recordings.isEmpty()) {
            throw new UnreadableFile(Objects.requireNonNullElse(trouble, NEVER_FINISHED));
        }
        return recordings;
    }

    /** @param trouble why nothing vouches for the part: then its sessions have to be sound in themselves */
    private static List<Recording> recordings(FitPart part, FitMessages messages, @Nullable String trouble)
            throws IOException {
        List<FitSession> sessions = messages.sessions();
        if (sessions.size() > 1) { // only now it is known when they were: each point goes to its own
            decode(part, message -> {
                if (message.getNum() == MesgNum.RECORD) {
                    var point = FitPoint.of(message);
                    sessions.forEach(session -> session.offer(point));
                }
            });
        }
        List<Recording> recordings = new ArrayList<>();
        for (FitSession session : sessions) {
            Recording recording = messages.recording(session, trouble != null);
            if (trouble != null && !(session.sportIsConfirmed() && recording.isSound())) {
                throw new UnreadableFile(trouble);
            }
            recordings.add(recording);
        }
        return recordings;
    }

    /** What is wrong with it, if the decoder cannot come to its end. */
    private static @Nullable String decode(FitPart part, MesgListener listener) throws IOException {
        try (InputStream in = part.open()) {
            new Decode().read(in, listener);
            return null;
        } catch (FitRuntimeException | IndexOutOfBoundsException | ClassCastException | NullPointerException e) {
            UnreadableFile behind = UnreadableFile.behind(e);
            if (behind != null) {
                throw behind;
            }
            return DAMAGED;
        }
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
