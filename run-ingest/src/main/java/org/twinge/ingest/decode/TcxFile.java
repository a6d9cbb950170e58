package org.twinge.ingest.decode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
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
import org.twinge.ingest.model.Totals;
import org.twinge.ingest.model.Track;

/** Garmin's Training Center format: activities of laps, laps of tracks, tracks of points. */
final class TcxFile {
    private final XMLStreamReader xml;

    private TcxFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @param xml stands at the root element */
    static List<Recording> read(XMLStreamReader xml) throws XMLStreamException, IOException {
        TcxFile file = new TcxFile(xml);
        List<Recording> recordings = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Activity")) {
                if (recordings.size() == Limits.ACTIVITIES) {
                    throw new UnreadableFile(Limits.TOO_MANY);
                }
                recordings.add(file.activity());
            }
        }
        if (recordings.isEmpty()) {
            throw new UnreadableFile("It holds a planned course or workout, but no recorded activity.");
        }
        return recordings;
    }

    private Recording activity() throws XMLStreamException, IOException {
        String sport = xml.getAttributeValue(null, "Sport");
        OffsetDateTime id = null;
        String device = null;
        List<TcxLap> laps = new ArrayList<>();
        Track track = new Track();
        while (!ends("Activity")) {
            if (starts("Id")) {
                id = XmlFile.time(xml.getElementText());
            } else if (starts("Lap")) {
                if (laps.size() == Limits.LAPS) {
                    throw new UnreadableFile(Limits.TOO_MANY);
                }
                laps.add(lap(track));
            } else if (starts("Creator")) {
                device = creator();
            }
        }
        Instant start = start(laps, track, id);
        ZoneOffset offset = XmlFile.offset(laps.isEmpty() ? id : laps.getFirst().start);
        Totals stated = TcxLap.totals(laps, elapsed(start, laps, track), track.knowsHeartRate());
        return new Recording(Sports.named(sport == null ? "" : sport), start, offset, device, stated, track);
    }

    private static Instant start(List<TcxLap> laps, Track track, @Nullable OffsetDateTime id) throws UnreadableFile {
        if (!laps.isEmpty() && laps.getFirst().start != null) {
            return laps.getFirst().start.toInstant();
        }
        Instant first = track.start();
        if (first != null) {
            return first;
        }
        if (id != null) {
            return id.toInstant();
        }
        throw new UnreadableFile("It does not say when the activity started.");
    }

    /** To the last point or the end of the last lap, whichever is later. */
    private static @Nullable Double elapsed(Instant start, List<TcxLap> laps, Track track) {
        double elapsed = track.end() == null ? 0 : seconds(start, track.end());
        if (!laps.isEmpty()) {
            TcxLap last = laps.getLast();
            double before = last.start == null ? 0 : seconds(start, last.start.toInstant());
            elapsed = Math.max(elapsed, before + (last.seconds == null ? 0 : last.seconds));
        }
        return elapsed > 0 ? elapsed : null;
    }

    private TcxLap lap(Track track) throws XMLStreamException {
        TcxLap lap = new TcxLap(XmlFile.time(xml.getAttributeValue(null, "StartTime")));
        track.breakOff();
        while (!ends("Lap")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "TotalTimeSeconds" -> lap.seconds = XmlFile.number(xml.getElementText());
                    case "DistanceMeters" -> lap.meters = XmlFile.number(xml.getElementText());
                    case "AverageHeartRateBpm" -> lap.heartRateMean = value("AverageHeartRateBpm");
                    case "MaximumHeartRateBpm" -> lap.heartRateMax = value("MaximumHeartRateBpm");
                    case "Track" -> track.breakOff();
                    case "Trackpoint" -> track.add(point());
                    default -> {}
                }
            }
        }
        return lap;
    }

    private Point point() throws XMLStreamException {
        OffsetDateTime time = null;
        Double latitude = null;
        Double longitude = null;
        Double altitude = null;
        Double meters = null;
        Double heartRate = null;
        Double cadence = null;
        while (!ends("Trackpoint")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "Time" -> time = XmlFile.time(xml.getElementText());
                    case "LatitudeDegrees" -> latitude = XmlFile.number(xml.getElementText());
                    case "LongitudeDegrees" -> longitude = XmlFile.number(xml.getElementText());
                    case "AltitudeMeters" -> altitude = XmlFile.number(xml.getElementText());
                    case "DistanceMeters" -> meters = XmlFile.number(xml.getElementText());
                    case "HeartRateBpm" -> heartRate = value("HeartRateBpm");
                    case "Cadence", "RunCadence" -> cadence = XmlFile.number(xml.getElementText());
                    default -> {}
                }
            }
        }
        Position position = Position.of(latitude, longitude);
        return new Point(time == null ? null : time.toInstant(), position, altitude, meters, heartRate, cadence);
    }

    private @Nullable Double value(String element) throws XMLStreamException {
        Double value = null;
        while (!ends(element)) {
            if (starts("Value")) {
                value = XmlFile.number(xml.getElementText());
            }
        }
        return value;
    }

    private @Nullable String creator() throws XMLStreamException {
        String name = null;
        while (!ends("Creator")) {
            if (starts("Name")) {
                name = Text.clean(xml.getElementText());
            }
        }
        return name;
    }

    private boolean ends(String element) throws XMLStreamException {
        return xml.next() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private boolean starts(String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
