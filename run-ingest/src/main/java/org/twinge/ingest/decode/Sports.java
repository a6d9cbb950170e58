package org.twinge.ingest.decode;

import java.util.Locale;
import org.twinge.ingest.model.Sport;

/** The sport behind the words that apps write into GPX and TCX. */
public final class Sports {
    private Sports() {}

    public static Sport named(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        // Strava's GPX export writes the number of its sport
        return switch (word) {
            case "1" -> Sport.CYCLING;
            case "4" -> Sport.HIKING;
            case "9" -> Sport.RUNNING;
            case "10" -> Sport.WALKING;
            default -> containing(word);
        };
    }

    private static Sport containing(String word) {
        if (hasAny(word, "treadmill", "indoor_run", "virtualrun", "virtual_run")) {
            return Sport.TREADMILL_RUNNING;
        }
        if (hasAny(word, "run", "jog")) {
            boolean trail = word.contains("trail");
            boolean track = word.contains("track");
            return trail ? Sport.TRAIL_RUNNING : track ? Sport.TRACK_RUNNING : Sport.RUNNING;
        }
        if (word.contains("walk")) {
            return Sport.WALKING;
        }
        if (word.contains("hik")) {
            return Sport.HIKING;
        }
        if (hasAny(word, "cycl", "bik", "ride")) {
            return Sport.CYCLING;
        }
        if (word.contains("swim")) {
            return Sport.SWIMMING;
        }
        if (word.contains("rowing")) {
            return Sport.ROWING;
        }
        return hasAny(word, "strength", "weight") ? Sport.STRENGTH : Sport.OTHER;
    }

    private static boolean hasAny(String word, String... parts) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
