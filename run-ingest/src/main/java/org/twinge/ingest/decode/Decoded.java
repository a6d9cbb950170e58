package org.twinge.ingest.decode;

import java.util.List;
import org.twinge.ingest.model.RecordedActivity;

/** What came of a file: all of it, or nothing and why. */
public sealed interface Decoded {
    record Accepted(List<RecordedActivity> activities) implements Decoded {
        public Accepted {
            activities = List.copyOf(activities);
        }
    }

    /** @param reason for the person who sent the file: what is wrong and, where it helps, what to do */
    record Rejected(String reason) implements Decoded {}
}
