package org.twinge.ingest.decode;

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
    static List<Recording> read(XMLStreamReader xml) throws XMLStreamException, UnreadableFile {
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

    private void track() throws XMLStreamException {
        List<List<Point>> segments = new ArrayList<>();
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
                case "trkseg" -> segments.add(new ArrayList<>());
                case "trkpt" -> {
                    TrackPoint read = point();
                    if (segments.isEmpty()) {
                        segments.add(new ArrayList<>());
                    }
                    segments.getLast().add(read.point());
                    offset = offset == null ? read.offset() : offset;
                }
                default -> {}
            }
        }
        Track track = new Track(segments);
        if (track.start() != null && isRecording(segments)) {
            recordings.add(new Recording(sport, track.start(), offset, creator, Totals.NONE, track));
        }
    }

    /** A planned route may carry a few times; a recording has them on most of its points. */
    private static boolean isRecording(List<List<Point>> segments) {
        long points = segments.stream().mapToLong(List::size).sum();
        long timed = segments.stream()
                .flatMap(List::stream)
                .filter(point -> point.at() != null)
                .count();
        return timed * 2 > points;
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
