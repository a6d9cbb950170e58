package org.twinge.dashboard.training;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;

/**
 * Something that happened besides the training itself.
 *
 * @param level of a report or an alert; null where there is none
 * @param sentence what happened, with its day
 * @param address where more about it stands
 */
public record Happening(LocalDate day, Kind kind, @Nullable Level level, String sentence, Optional<String> address) {
    public enum Kind {
        REPORT,
        ALERT,
        PLAN,
        NOTE
    }
}
