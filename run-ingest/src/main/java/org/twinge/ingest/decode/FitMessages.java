package org.twinge.ingest.decode;

import com.garmin.fit.ActivityMesg;
import com.garmin.fit.DateTime;
import com.garmin.fit.DeviceIndex;
import com.garmin.fit.DeviceInfoMesg;
import com.garmin.fit.File;
import com.garmin.fit.FileIdMesg;
import com.garmin.fit.GarminProduct;
import com.garmin.fit.LapMesg;
import com.garmin.fit.Manufacturer;
import com.garmin.fit.Mesg;
import com.garmin.fit.MesgListener;
import com.garmin.fit.MesgNum;
import com.garmin.fit.RecordMesg;
import com.garmin.fit.SessionMesg;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Point;
import org.twinge.ingest.model.Position;
import org.twinge.ingest.model.Recording;

/** Collects the messages of one FIT file that we understand. */
final class FitMessages implements MesgListener {
    private static final double DEGREES_PER_SEMICIRCLE = 180.0 / (1L << 31);
    private static final int QUARTER_HOUR_SECONDS = 15 * 60;
    private static final int LARGEST_OFFSET_SECONDS = 14 * 3600;

    private final List<SessionMesg> sessions = new ArrayList<>();
    private final List<LapMesg> laps = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();
    private @Nullable FileIdMesg fileId;
    private @Nullable String productName;
    private @Nullable ZoneOffset offset;

    @Override
    public void onMesg(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.RECORD -> points.add(point(message));
            case MesgNum.SESSION -> sessions.add(new SessionMesg(message));
            case MesgNum.LAP -> laps.add(new LapMesg(message));
            case MesgNum.FILE_ID -> fileId = new FileIdMesg(message);
            case MesgNum.ACTIVITY -> offset = offset(new ActivityMesg(message));
            case MesgNum.DEVICE_INFO -> productName(new DeviceInfoMesg(message));
            default -> {}
        }
    }

    @Nullable
    File kind() {
        return fileId == null ? null : fileId.getType();
    }

    List<Recording> recordings() throws UnreadableFile {
        List<Recording> recordings = new ArrayList<>();
        for (SessionMesg message : sessions) {
            FitSession session = new FitSession(message, sessions.size() == 1, laps, points);
            recordings.add(session.recording(offset, device()));
        }
        return recordings;
    }

    private static Point point(Mesg record) {
        Double timestamp = record.getFieldDoubleValue(RecordMesg.TimestampFieldNum);
        Double altitude = record.getFieldDoubleValue(RecordMesg.EnhancedAltitudeFieldNum);
        return new Point(
                timestamp == null ? null : instant(new DateTime(timestamp.longValue())),
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

    static Instant instant(DateTime time) {
        return time.getDate().toInstant();
    }

    /** Watches note the local time when the activity was saved, some of them a minute late, some of them never. */
    private static @Nullable ZoneOffset offset(ActivityMesg activity) {
        if (activity.getTimestamp() == null || activity.getLocalTimestamp() == null) {
            return null;
        }
        long difference = activity.getLocalTimestamp() - activity.getTimestamp().getTimestamp();
        long offset = Math.round((double) difference / QUARTER_HOUR_SECONDS) * QUARTER_HOUR_SECONDS;
        return Math.abs(offset) > LARGEST_OFFSET_SECONDS ? null : ZoneOffset.ofTotalSeconds((int) offset);
    }

    private void productName(DeviceInfoMesg device) {
        Short index = device.getDeviceIndex();
        if (productName == null && index != null && index == DeviceIndex.CREATOR) {
            productName = device.getProductName();
        }
    }

    private @Nullable String device() {
        if (fileId == null || fileId.getManufacturer() == null) {
            return Text.clean(productName);
        }
        String name = fileId.getProductName() == null ? productName : fileId.getProductName();
        if (name != null) {
            return Text.clean(name);
        }
        String maker = Manufacturer.getStringFromValue(fileId.getManufacturer());
        Integer product = fileId.getGarminProduct();
        String model = product == null ? "" : GarminProduct.getStringFromValue(product);
        return Text.clean((maker + " " + model).replace('_', ' '));
    }
}
