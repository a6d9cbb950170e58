package org.twinge.ingest.decode;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Point;
import org.twinge.ingest.model.Position;
import org.twinge.ingest.model.Recording;
import org.twinge.ingest.model.Sport;
import org.twinge.ingest.model.Totals;
import org.twinge.ingest.model.Track;

/** GPX 1.0 and 1.1 with the extensions of Garmin and its imitators. Each track is an activity, each segment ends in a pause. */
final class GpxFile {
    private final XMLStreamReader xml;
    private final @Nullable String creator;
    private final List<Recording> recordings = new ArrayList<>();

    private GpxFile(XMLStreamReader xml) {
        this.xml = xml;
        this.creator = Text.clean(xml.getAttributeValue(null, "creator"));
    }

    /** @param xml stands at the root element */
    static List<Recording> read(XMLStreamReader xml) throws XMLStreamException, IOException {
        GpxFile file = new GpxFile(xml);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("trk")) {
                file.track();
            }
        }
        if (file.recordings.isEmpty()) {
            throw new UnreadableFile(
                    "It holds a planned route or places, but no recording: its points carry no times.");
        }
        return file.recordings;
    }

    private void track() throws XMLStreamException, IOException {
        Track track = new Track();
        // this is a runners' product: a track that does not say is a run
        Sport sport = Sport.RUNNING;
        ZoneOffset offset = null;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("trk"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "type" -> sport = Sports.named(xml.getElementText());
                case "trkseg" -> track.breakOff();
                case "trkpt" -> {
                    TrackPoint read = point();
                    track.add(read.point());
                    offset = offset == null ? read.offset() : offset;
                }
                default -> {}
            }
        }
        if (track.start() == null || !track.isRecording()) {
            return;
        }
        if (recordings.size() == Limits.ACTIVITIES) {
            throw new UnreadableFile(Limits.TOO_MANY);
        }
        recordings.add(new Recording(sport, track.start(), offset, creator, Totals.NONE, track));
    }

    private record TrackPoint(Point point, @Nullable ZoneOffset offset) {}

    private TrackPoint point() throws XMLStreamException {
        Position position = Position.of(
                XmlFile.number(xml.getAttributeValue(null, "lat")), XmlFile.number(xml.getAttributeValue(null, "lon")));
        OffsetDateTime time = null;
        Double altitude = null;
        Double heartRate = null;
        Double cadence = null;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals("trkpt"))) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "time" -> time = XmlFile.time(xml.getElementText());
                case "ele" -> altitude = XmlFile.number(xml.getElementText());
                case "hr", "heartrate" -> heartRate = XmlFile.number(xml.getElementText());
                case "cad", "cadence" -> cadence = XmlFile.number(xml.getElementText());
                default -> {}
            }
        }
        Point point = new Point(time == null ? null : time.toInstant(), position, altitude, null, heartRate, cadence);
        return new TrackPoint(point, XmlFile.offset(time));
    }
}
