package org.twinge.load;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.Distance;
import org.twinge.load.model.LoadMethod;
import org.twinge.load.model.LoadState;
import org.twinge.load.model.SeriesEnd;
import org.twinge.load.model.Session;
import org.twinge.load.model.TrainingSoFar;

/**
 * {@link TrainingSoFar} as its column holds it.
 *
 * @param format one that is not ours is as good as none: the past is read instead
 */
record StoredTraining(
        int format,
        @Nullable LocalDate firstSession,
        @Nullable Instant lastSessionEnd,
        LocalDate lastDay,
        LocalDate endDay,
        LoadMethod method,
        LoadState state,
        boolean staffVisible,
        List<@Nullable Double> loads,
        List<Contender> contenders,
        TrainingSoFar.@Nullable LastSpike lastSpike,
        Map<String, Long> shoes,
        @Nullable Double lastCadence) {
    private static final int FORMAT = 2;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    record Contender(LocalDate day, Instant startedAt, Instant endedAt, long centimeters, boolean staffVisible) {}

    static String text(TrainingSoFar soFar) {
        try {
            return JSON.writeValueAsString(of(soFar));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dates and numbers can be written", e);
        }
    }

    /** Empty if another version of this service wrote it. */
    static Optional<TrainingSoFar> read(String text) {
        try {
            var stored = JSON.readValue(text, StoredTraining.class);
            return stored.format == FORMAT ? Optional.of(stored.soFar()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static StoredTraining of(TrainingSoFar soFar) {
        SeriesEnd end = soFar.end();
        return new StoredTraining(
                FORMAT,
                soFar.firstSession().orElse(null),
                soFar.lastSessionEnd().orElse(null),
                soFar.lastDay(),
                end.day(),
                end.method(),
                end.state(),
                end.staffVisible(),
                soFar.knownLoads(),
                soFar.contenders().stream()
                        .map(session -> new Contender(
                                session.localDay(),
                                session.startedAt(),
                                session.endedAt(),
                                session.distance().orElseThrow().centimeters(),
                                session.staffVisible()))
                        .toList(),
                soFar.lastSpike().orElse(null),
                soFar.shoes().entrySet().stream()
                        .collect(
                                toMap(Map.Entry::getKey, shoe -> shoe.getValue().centimeters())),
                soFar.lastCadence().orElse(null));
    }

    private TrainingSoFar soFar() {
        return new TrainingSoFar(
                Optional.ofNullable(firstSession),
                Optional.ofNullable(lastSessionEnd),
                lastDay,
                new SeriesEnd(endDay, method, state, staffVisible),
                loads.stream().map(Optional::ofNullable).toList(),
                contenders.stream().map(StoredTraining::session).toList(),
                Optional.ofNullable(lastSpike),
                shoes.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey,
                                shoe -> new Distance(shoe.getValue()),
                                (one, _) -> one,
                                TreeMap::new)),
                Optional.ofNullable(lastCadence));
    }

    private static Session session(Contender contender) {
        return new Session(
                contender.day,
                contender.startedAt,
                contender.endedAt,
                Optional.of(new Distance(contender.centimeters)),
                List.of(),
                List.of(),
                contender.staffVisible);
    }
}
