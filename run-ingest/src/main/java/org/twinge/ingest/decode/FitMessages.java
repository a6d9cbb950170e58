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
import com.garmin.fit.SessionMesg;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.model.Recording;
import org.twinge.ingest.model.Track;

/** Collects the messages of one FIT file that we understand. */
final class FitMessages implements MesgListener {
    private static final int QUARTER_HOUR_SECONDS = 15 * 60;
    private static final int LARGEST_OFFSET_SECONDS = 14 * 3600;

    private final List<SessionMesg> sessions = new ArrayList<>();
    private final List<LapMesg> laps = new ArrayList<>();
    private final Track track = new Track();
    private @Nullable FileIdMesg fileId;
    private @Nullable String productName;
    private @Nullable ZoneOffset offset;
    private boolean tooMany;

    @Override
    public void onMesg(Mesg message) {
        switch (message.getNum()) {
            case MesgNum.RECORD -> track.add(FitPoint.of(message));
            case MesgNum.SESSION -> keep(sessions, Limits.ACTIVITIES, new SessionMesg(message));
            case MesgNum.LAP -> keep(laps, Limits.LAPS, new LapMesg(message));
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

    private <M> void keep(List<M> messages, int most, M message) {
        tooMany |= messages.size() >= most;
        if (!tooMany) {
            messages.add(message);
        }
    }

    /** The sessions, each with all that was recorded while it lasted. */
    List<FitSession> sessions() throws UnreadableFile {
        if (tooMany) {
            throw new UnreadableFile(Limits.TOO_MANY);
        }
        return sessions.size() == 1
                ? List.of(new FitSession(sessions.getFirst(), true, laps, track))
                : sessions.stream()
                        .map(message -> new FitSession(message, false, laps, new Track()))
                        .toList();
    }

    Recording recording(FitSession session, boolean damaged) throws UnreadableFile {
        return session.recording(damaged ? null : offset, device(), damaged);
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
