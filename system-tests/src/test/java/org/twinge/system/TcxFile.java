package org.twinge.system;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A run as a watch would export it. */
final class TcxFile {
    private static final double METERS_PER_SECOND = 2.8;

    private TcxFile() {}

    static byte[] run(Instant start, double meters) {
        long seconds = Math.round(meters / METERS_PER_SECOND);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">
                <Activities><Activity Sport="Running"><Id>%1$s</Id>
                <Lap StartTime="%1$s"><TotalTimeSeconds>%2$d</TotalTimeSeconds><DistanceMeters>%3$.1f</DistanceMeters>
                <Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>
                <Trackpoint><Time>%1$s</Time><DistanceMeters>0</DistanceMeters></Trackpoint>
                <Trackpoint><Time>%4$s</Time><DistanceMeters>%3$.1f</DistanceMeters></Trackpoint>
                </Track></Lap></Activity></Activities></TrainingCenterDatabase>
                """.formatted(start, seconds, meters, start.plusSeconds(seconds)).getBytes(StandardCharsets.UTF_8);
    }
}
