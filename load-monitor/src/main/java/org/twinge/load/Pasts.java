package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.Distance;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.Session;
import org.twinge.load.model.SpikeRule;
import org.twinge.load.model.TrainingSoFar;
import org.twinge.load.model.TrainingSoFar.LastSpike;

/** Reads {@link TrainingSoFar} from what is stored of sessions, findings and days. */
@ApplicationScoped
class Pasts {
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private final LoadDays loadDays;
    private final Sessions sessions;
    private final Findings findings;
    private final Wear wear;

    Pasts(LoadDays loadDays, Sessions sessions, Findings findings, Wear wear) {
        this.loadDays = loadDays;
        this.sessions = sessions;
        this.findings = findings;
        this.wear = wear;
    }

    /** @param lastDays the last day of each athlete's series; empty for one without activities, who has no past */
    Map<UUID, Optional<TrainingSoFar>> of(Map<UUID, Optional<LoadDay>> lastDays) {
        Map<UUID, List<@Nullable Double>> loads = loadDays.knownLoads(each(lastDays, Pasts::shown));
        Map<UUID, List<Session>> recent = sessions.on(each(
                lastDays,
                (athlete, last) -> new Days(athlete, last.day().minusDays(SpikeRule.WINDOW_DAYS - 1L), AFTER_ALL)));
        Map<UUID, Sessions.Extent> extents = sessions.extents(lastDays.keySet());
        Map<UUID, LastSpike> spikes = findings.last(lastDays.keySet());
        Map<UUID, SortedMap<String, Distance>> shoes = wear.shoes(lastDays.keySet());
        Map<UUID, Double> cadences = wear.cadence(lastDays.keySet());
        Map<UUID, Optional<TrainingSoFar>> pasts = new HashMap<>();
        lastDays.forEach((athlete, lastDay) -> pasts.put(athlete, lastDay.map(last -> {
            List<Session> ofAthlete = recent.getOrDefault(athlete, List.of());
            Optional<Sessions.Extent> extent = Optional.ofNullable(extents.get(athlete));
            return new TrainingSoFar(
                    extent.map(Sessions.Extent::firstDay),
                    extent.map(Sessions.Extent::lastEnd),
                    Stream.concat(Stream.of(last.day()), ofAthlete.stream().map(Session::localDay))
                            .max(Comparator.naturalOrder())
                            .orElseThrow(),
                    last.end(),
                    loads.getOrDefault(athlete, List.of()).stream()
                            .map(Optional::ofNullable)
                            .toList(),
                    ofAthlete,
                    Optional.ofNullable(spikes.get(athlete)),
                    shoes.getOrDefault(athlete, new TreeMap<>()),
                    Optional.ofNullable(cadences.get(athlete)));
        })));
        return pasts;
    }

    private static List<Days> each(Map<UUID, Optional<LoadDay>> lastDays, BiFunction<UUID, LoadDay, Days> days) {
        return lastDays.entrySet().stream()
                .flatMap(entry -> entry.getValue().map(last -> days.apply(entry.getKey(), last)).stream())
                .toList();
    }

    /** The last 42 days, as far as they are of one method and series: those have no gaps. */
    private static Days shown(UUID athlete, LoadDay last) {
        LocalDate first = last.day().minusDays(TrainingSoFar.LOAD_DAYS - 1L);
        LocalDate began = last.state().first();
        return new Days(athlete, began.isAfter(first) ? began : first, last.day());
    }
}
