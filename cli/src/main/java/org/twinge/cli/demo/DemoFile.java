package org.twinge.cli.demo;

import com.garmin.fit.Activity;
import com.garmin.fit.ActivityMesg;
import com.garmin.fit.BufferEncoder;
import com.garmin.fit.DateTime;
import com.garmin.fit.Event;
import com.garmin.fit.EventMesg;
import com.garmin.fit.EventType;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.Fit;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import com.garmin.fit.Sport;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Locale;

/** Writes a run down as watches and apps do. */
enum DemoFile {
    FIT {
        @Override
        byte[] write(PlannedRun run) {
            var encoder = new BufferEncoder(Fit.ProtocolVersion.V2_0);
            var id = new FileIdMesg();
            id.setType(com.garmin.fit.File.ACTIVITY);
            id.setManufacturer(Manufacturer.DEVELOPMENT);
            id.setSerialNumber(run.start().getEpochSecond() & 0x7fffffff);
            id.setTimeCreated(time(run.start()));
            encoder.write(id);
            encoder.write(timer(run.start(), EventType.START));
            for (PlannedRun.Point point : run.points()) {
                var record = new RecordMesg();
                record.setTimestamp(time(point.time()));
                record.setPositionLat(semicircles(point.latitude()));
                record.setPositionLong(semicircles(point.longitude()));
                record.setDistance((float) point.meters());
                record.setHeartRate((short) point.heartRate());
                encoder.write(record);
            }
            encoder.write(timer(run.end(), EventType.STOP_ALL));
            encoder.write(lap(run));
            encoder.write(session(run));
            var activity = new ActivityMesg();
            activity.setTimestamp(time(run.end()));
            activity.setTotalTimerTime((float) run.seconds());
            activity.setNumSessions(1);
            activity.setType(Activity.MANUAL);
            encoder.write(activity);
            return encoder.close();
        }
    },
    TCX {
        @Override
        byte[] write(PlannedRun run) {
            var points = new StringBuilder();
            run.points()
                    .forEach(p -> points.append(String.format(
                            Locale.ROOT,
                            "<Trackpoint><Time>%s</Time><Position><LatitudeDegrees>%.7f</LatitudeDegrees>"
                                    + "<LongitudeDegrees>%.7f</LongitudeDegrees></Position><DistanceMeters>%.1f</DistanceMeters>"
                                    + "<HeartRateBpm><Value>%d</Value></HeartRateBpm></Trackpoint>%n",
                            p.time(),
                            p.latitude(),
                            p.longitude(),
                            p.meters(),
                            p.heartRate())));
            return String.format(Locale.ROOT, """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
                    <Activities><Activity Sport="Running"><Id>%1$s</Id>
                    <Lap StartTime="%1$s"><TotalTimeSeconds>%2$d</TotalTimeSeconds><DistanceMeters>%3$.1f</DistanceMeters>
                    <Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod>
                    <Track>
                    %4$s</Track></Lap></Activity></Activities></TrainingCenterDatabase>
                    """, run.start(), run.seconds(), run.meters(), points)
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    GPX {
        @Override
        byte[] write(PlannedRun run) {
            var points = new StringBuilder();
            run.points()
                    .forEach(p -> points.append(String.format(
                            Locale.ROOT,
                            "<trkpt lat=\"%.7f\" lon=\"%.7f\"><time>%s</time></trkpt>%n",
                            p.latitude(),
                            p.longitude(),
                            p.time())));
            return String.format(Locale.ROOT, """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <gpx version="1.1" creator="Twinge demo" xmlns="http://www.topografix.com/GPX/1/1">
                    <metadata><time>%s</time></metadata>
                    <trk><name>Demo run</name><type>running</type><trkseg>
                    %s</trkseg></trk></gpx>
                    """, run.start(), points).getBytes(StandardCharsets.UTF_8);
        }
    };

    abstract byte[] write(PlannedRun run);

    String name(PlannedRun run) {
        return run.start().truncatedTo(ChronoUnit.MINUTES).toString().replaceAll("[:Z]", "") + "."
                + name().toLowerCase(Locale.ROOT);
    }

    private static LapMesg lap(PlannedRun run) {
        var lap = new LapMesg();
        lap.setStartTime(time(run.start()));
        lap.setTimestamp(time(run.end()));
        lap.setTotalElapsedTime((float) run.seconds());
        lap.setTotalTimerTime((float) run.seconds());
        lap.setTotalDistance((float) run.meters());
        lap.setSport(Sport.RUNNING);
        return lap;
    }

    private static SessionMesg session(PlannedRun run) {
        var session = new SessionMesg();
        session.setStartTime(time(run.start()));
        session.setTimestamp(time(run.end()));
        session.setSport(Sport.RUNNING);
        session.setTotalElapsedTime((float) run.seconds());
        session.setTotalTimerTime((float) run.seconds());
        session.setTotalDistance((float) run.meters());
        session.setAvgHeartRate((short) 138);
        session.setFirstLapIndex(0);
        session.setNumLaps(1);
        return session;
    }

    private static EventMesg timer(java.time.Instant when, EventType type) {
        var event = new EventMesg();
        event.setTimestamp(time(when));
        event.setEvent(Event.TIMER);
        event.setEventType(type);
        return event;
    }

    private static DateTime time(java.time.Instant instant) {
        return new DateTime(Date.from(instant));
    }

    private static int semicircles(double degrees) {
        return (int) Math.round(degrees / 180 * Integer.MAX_VALUE);
    }
}
