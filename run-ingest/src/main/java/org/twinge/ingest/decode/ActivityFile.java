package org.twinge.ingest.decode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.ImpossibleRecording;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.ingest.model.Recording;
import org.twinge.ingest.model.Sport;

/** One file: FIT, GPX or TCX, plain or gzipped. What it is shows in its content; its name counts for nothing. */
public final class ActivityFile {
    private ActivityFile() {}

    /**
     * The same, of a file whose sport is known from elsewhere. Who says "a run" does not contradict a file that says "on a
     * trail"; a file of several activities knows better.
     */
    public static Decoded decode(Content content, @Nullable Sport sport) {
        Decoded decoded = decode(content);
        return sport != null && decoded instanceof Decoded.Accepted(var activities) && activities.size() == 1
                ? new Decoded.Accepted(List.of(activities.getFirst().as(sport)))
                : decoded;
    }

    /** @throws UncheckedIOException where the content cannot be got at; what is wrong with it is a rejection */
    public static Decoded decode(Content content) {
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
            return new Decoded.Rejected(xmlTrouble(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String xmlTrouble(XMLStreamException e) {
        UnreadableFile behind = UnreadableFile.behind(e.getNestedException());
        return behind == null
                ? "The file is damaged" + line(e.getLocation()) + ": it is no valid XML. Export it again."
                : behind.reason();
    }

    private static String line(@Nullable Location place) {
        return place == null || place.getLineNumber() < 1 ? "" : " at line " + place.getLineNumber();
    }

    private static boolean somethingHappened(RecordedActivity activity) {
        return activity.elapsedSeconds() > 0;
    }

    private static List<Recording> recordings(Content content) throws IOException, XMLStreamException {
        byte[] head = content.head(64);
        if (head.length == 0) {
            throw new UnreadableFile("The file is empty.");
        }
        if (FitFile.looksLike(head)) {
            return FitFile.read(content);
        }
        if (XmlFile.looksLike(head)) {
            return XmlFile.read(content);
        }
        throw new UnreadableFile(notAnActivity(head));
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
