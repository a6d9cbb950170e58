package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.SettingsHistory;
import org.twinge.load.model.TrainingDay;

/**
 * Brings the days up to the runs and settings, from the first changed day on, and tells the new state. What lies before is
 * neither read nor written, but for the last day with an activity, which carries all that is needed of it.
 */
@ApplicationScoped
class LoadSeries {
    private static final LocalDate BEFORE_ALL = LocalDate.of(1900, 1, 1);

    private final Runs runs;
    private final LoadDays loadDays;
    private final AthleteSettings settings;
    private final Pasts pasts;
    private final LoadSnapshots snapshots;

    LoadSeries(Runs runs, LoadDays loadDays, AthleteSettings settings, Pasts pasts, LoadSnapshots snapshots) {
        this.runs = runs;
        this.loadDays = loadDays;
        this.settings = settings;
        this.pasts = pasts;
        this.snapshots = snapshots;
    }

    /** @param changedFrom of each athlete the first local day that may be another one now */
    void follow(Map<UUID, LocalDate> changedFrom, Instant now) {
        if (changedFrom.isEmpty()) {
            return;
        }
        Map<UUID, LoadDay> kept = loadDays.lastActiveBefore(changedFrom);
        Map<UUID, LocalDate> after = new HashMap<>();
        changedFrom
                .keySet()
                .forEach(athlete -> after.put(
                        athlete,
                        Optional.ofNullable(kept.get(athlete)).map(LoadDay::day).orElse(BEFORE_ALL)));
        Map<UUID, List<TrainingDay>> active = runs.activeAfter(after);
        Map<UUID, SettingsHistory> histories = settings.of(after.keySet());

        List<LoadDays.Owned> days = new ArrayList<>();
        Map<UUID, Optional<LoadDay>> lastDays = new HashMap<>();
        after.keySet().forEach(athlete -> {
            Optional<LoadDay> last = Optional.ofNullable(kept.get(athlete));
            List<LoadDay> following = LoadDay.following(
                    last.map(LoadDay::end),
                    active.getOrDefault(athlete, List.of()),
                    histories.getOrDefault(athlete, SettingsHistory.NONE));
            following.forEach(day -> days.add(new LoadDays.Owned(athlete, day)));
            lastDays.put(athlete, following.isEmpty() ? last : Optional.of(following.getLast()));
        });
        loadDays.replaceAfter(after, days);
        snapshots.publish(pasts.of(lastDays), now);
    }
}
