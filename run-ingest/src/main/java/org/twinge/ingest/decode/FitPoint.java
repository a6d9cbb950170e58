package org.twinge.ingest.decode;

import com.garmin.fit.DateTime;
import com.garmin.fit.Mesg;
import com.garmin.fit.RecordMesg;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Point;
import org.twinge.ingest.model.Position;

/** A sample of a FIT file. */
final class FitPoint {
    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);

    private FitPoint() {}

    static Point of(Mesg record) {
        Double timestamp = record.getFieldDoubleValue(RecordMesg.TimestampFieldNum);
        Double altitude = record.getFieldDoubleValue(RecordMesg.EnhancedAltitudeFieldNum);
        return new Point(
                timestamp == null ? null : FitMessages.instant(new DateTime(timestamp.longValue())),
                Position.of(
                        degrees(record.getFieldDoubleValue(RecordMesg.PositionLatFieldNum)),
                        degrees(record.getFieldDoubleValue(RecordMesg.PositionLongFieldNum))),
                altitude == null ? record.getFieldDoubleValue(RecordMesg.AltitudeFieldNum) : altitude,
                record.getFieldDoubleValue(RecordMesg.DistanceFieldNum),
                record.getFieldDoubleValue(RecordMesg.HeartRateFieldNum),
                record.getFieldDoubleValue(RecordMesg.CadenceFieldNum));
    }

    private static @Nullable Double degrees(@Nullable Double semicircles) {
        return semicircles == null ? null : (Double) (semicircles * DEGREES_PER_SEMICIRCLE);
    }
}
