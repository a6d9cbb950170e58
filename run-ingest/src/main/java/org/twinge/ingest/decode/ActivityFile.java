package org.twinge.ingest.decode;

import com.garmin.fit.FitRuntimeException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.ImpossibleRecording;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Recording;

/** One file: FIT, GPX or TCX, plain or gzipped. What it is shows in its content; its name counts for nothing. */
public final class ActivityFile {
    private ActivityFile() {}

    public static Decoded decode(byte[] content) {
        try {
            List<RecordedActivity> activities = recordings(Gzip.unpacked(content)).stream()
                    .map(Recording::summary)
                    .filter(ActivityFile::somethingHappened)
                    .toList();
            return activities.isEmpty()
                    ? new Decoded.Rejected("Nothing was recorded: the activity has no duration.")
                    : new Decoded.Accepted(activities);
        } catch (UnreadableFile e) {
            return new Decoded.Rejected(e.reason());
        } catch (ImpossibleRecording e) {
            return new Decoded.Rejected(e.reason());
        } catch (XMLStreamException e) {
            return new Decoded.Rejected(
                    "The file is damaged" + line(e.getLocation()) + ": it is no valid XML. Export it again.");
        }
    }

    private static String line(@Nullable Location place) {
        return place == null || place.getLineNumber() < 1 ? "" : " at line " + place.getLineNumber();
    }

    private static boolean somethingHappened(RecordedActivity activity) {
        return activity.elapsedSeconds() > 0;
    }

    private static List<Recording> recordings(byte[] content) throws UnreadableFile, XMLStreamException {
        if (content.length == 0) {
            throw new UnreadableFile("The file is empty.");
        }
        if (FitFile.looksLike(content)) {
            return fit(content);
        }
        if (XmlFile.looksLike(content)) {
            return XmlFile.read(content);
        }
        throw new UnreadableFile(notAnActivity(content));
    }

    private static List<Recording> fit(byte[] content) throws UnreadableFile {
        try {
            return FitFile.read(content);
        } catch (FitRuntimeException | IndexOutOfBoundsException | ClassCastException | NullPointerException e) {
            throw new UnreadableFile("The FIT file is damaged. Copy it from the watch or export it again.");
        }
    }

    private static String notAnActivity(byte[] content) {
        String start = new String(content, 0, Math.min(16, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00FF\u00D8\u00FF") || start.startsWith("\u0089PNG") || start.startsWith("GIF8")) {
            return "This is a picture, not a recorded activity.";
        }
        if (start.startsWith("PK")) {
            return "This is an archive inside an archive. Send it on its own.";
        }
        if (start.toLowerCase(Locale.ROOT).startsWith("%pdf")) {
            return "This is a PDF document, not a recorded activity.";
        }
        return "This is no activity file. FIT, GPX and TCX can be read, also gzipped (.gz) and in a .zip archive.";
    }
}
