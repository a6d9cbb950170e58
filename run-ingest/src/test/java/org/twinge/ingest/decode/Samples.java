package org.twinge.ingest.decode;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.GarminProduct;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import com.garmin.fit.SubSport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Activity files made in code. Every run goes straight north along a meridian, a kilometre in five minutes. */
public final class Samples {
    private static final double METERS_PER_DEGREE = 111_195.08;

    private Samples() {}

    /** A run of an FR935 in New York's winter, its local time five hours behind. */
    public static byte[] fit(Instant start, int seconds, float meters) {
        List<Mesg> messages = new ArrayList<>(List.of(fileId(File.ACTIVITY)));
        for (int s = 0; s <= seconds; s += 10) {
            messages.add(record(start.plusSeconds(s), meters * s / seconds, 150));
        }
        messages.add(lap(start, seconds, meters, Sport.RUNNING));
        messages.add(session(start, seconds, meters, Sport.RUNNING, SubSport.GENERIC));
        messages.add(activity(start.plusSeconds(seconds), -5));
        return fit(messages);
    }

    public static FileIdMesg fileId(File type) {
        FileIdMesg id = new FileIdMesg();
        id.setType(type);
        id.setManufacturer(Manufacturer.GARMIN);
        id.setProduct(GarminProduct.FR935);
        return id;
    }

    public static SessionMesg session(Instant start, int seconds, float meters, Sport sport, SubSport sub) {
        SessionMesg session = new SessionMesg();
        session.setStartTime(time(start));
        session.setTimestamp(time(start.plusSeconds(seconds)));
        session.setSport(sport);
        session.setSubSport(sub);
        session.setTotalElapsedTime((float) seconds);
        session.setTotalTimerTime((float) seconds);
        session.setTotalDistance(meters);
        session.setAvgHeartRate((short) 150);
        session.setMaxHeartRate((short) 171);
        session.setAvgCadence((short) 86);
        session.setAvgFractionalCadence(0.5f);
        session.setTotalAscent(42);
        session.setTotalDescent(40);
        return session;
    }

    public static LapMesg lap(Instant start, int seconds, float meters, Sport sport) {
        LapMesg lap = new LapMesg();
        lap.setStartTime(time(start));
        lap.setTimestamp(time(start.plusSeconds(seconds)));
        lap.setSport(sport);
        lap.setTotalElapsedTime((float) seconds);
        lap.setTotalTimerTime((float) seconds);
        lap.setTotalDistance(meters);
        return lap;
    }

    /** One sample, as a watch writes it. */
    public static RecordMesg record(Instant at, double meters, int heartRate) {
        RecordMesg record = new RecordMesg();
        record.setTimestamp(time(at));
        record.setDistance((float) meters);
        record.setHeartRate((short) heartRate);
        return record;
    }

    public static ActivityMesg activity(Instant end, int offsetHours) {
        ActivityMesg activity = new ActivityMesg();
        activity.setTimestamp(time(end));
        activity.setLocalTimestamp(time(end).getTimestamp() + offsetHours * 3600L);
        return activity;
    }

    public static byte[] fit(List<? extends Mesg> messages) {
        BufferEncoder encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
        encoder.open();
        encoder.write(messages);
        return encoder.close();
    }

    /** @param seconds a multiple of 10 */
    public static byte[] tcx(Instant start, int seconds) {
        StringBuilder points = new StringBuilder();
        for (int s = 0; s <= seconds; s += 10) {
            points.append("""
                          <Trackpoint>
                            <Time>%s</Time>
                            <Position><LatitudeDegrees>%.7f</LatitudeDegrees><LongitudeDegrees>8.5</LongitudeDegrees></Position>
                            <AltitudeMeters>400</AltitudeMeters>
                            <DistanceMeters>%.2f</DistanceMeters>
                            <HeartRateBpm><Value>%d</Value></HeartRateBpm>
                            <Extensions><ns3:TPX><ns3:RunCadence>86</ns3:RunCadence></ns3:TPX></Extensions>
                          </Trackpoint>
                    """.formatted(start.plusSeconds(s), latitude(s), s / 0.3, s == 0 ? 160 : 150));
        }
        return utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
                    xmlns:ns3="http://www.garmin.com/xmlschemas/ActivityExtension/v2">
                  <Activities>
                    <Activity Sport="Running">
                      <Id>%1$s</Id>
                      <Lap StartTime="%1$s">
                        <TotalTimeSeconds>%2$d</TotalTimeSeconds>
                        <DistanceMeters>%3$.2f</DistanceMeters>
                        <AverageHeartRateBpm><Value>149</Value></AverageHeartRateBpm>
                        <Track>
                %4$s        </Track>
                      </Lap>
                      <Creator><Name>Forerunner 310XT</Name></Creator>
                    </Activity>
                  </Activities>
                </TrainingCenterDatabase>
                """.formatted(start, seconds, seconds / 0.3, points));
    }

    /** @param seconds a multiple of 10 */
    public static byte[] gpx(Instant start, int seconds) {
        StringBuilder points = new StringBuilder();
        for (int s = 0; s <= seconds; s += 10) {
            points.append(
                    """
                      <trkpt lat="%.7f" lon="8.5"><ele>%d</ele><time>%s</time><extensions><g:TrackPointExtension>
                        <g:hr>%d</g:hr><g:cad>85</g:cad></g:TrackPointExtension></extensions></trkpt>
                    """.formatted(latitude(s), s < seconds / 2 ? 400 : 410, start.plusSeconds(s), s == 0 ? 160 : 150));
        }
        return gpx("<trk><type>running</type><trkseg>" + points + "</trkseg></trk>");
    }

    public static byte[] gpx(String content) {
        return utf8("""
                <?xml version="1.0" encoding="UTF-8"?>
                <gpx version="1.1" creator="a test" xmlns="http://www.topografix.com/GPX/1/1"
                    xmlns:g="http://www.garmin.com/xmlschemas/TrackPointExtension/v1">%s</gpx>
                """.formatted(content));
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static double latitude(int second) {
        return 47 + second / 0.3 / METERS_PER_DEGREE;
    }

    private static DateTime time(Instant instant) {
        return new DateTime(Date.from(instant));
    }
}
