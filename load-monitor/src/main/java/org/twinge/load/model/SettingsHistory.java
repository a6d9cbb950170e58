package org.twinge.load.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** An athlete's settings by the day from which they are valid; each holds until the next. */
public record SettingsHistory(NavigableMap<LocalDate, LoadSettings> validFrom) {
    public static final SettingsHistory NONE = new SettingsHistory(new TreeMap<>());

    public SettingsHistory {
        validFrom = Collections.unmodifiableNavigableMap(new TreeMap<>(validFrom));
    }

    public LoadSettings on(LocalDate day) {
        return Optional.ofNullable(validFrom.floorEntry(day))
                .map(Map.Entry::getValue)
                .orElse(LoadSettings.DEFAULT);
    }
}
