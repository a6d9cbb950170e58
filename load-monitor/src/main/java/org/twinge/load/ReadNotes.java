package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.model.Note;

/** The gentle notes about an athlete's training, from what the caller sees of it. */
@ApplicationScoped
@Transactional
@AsCaller
class ReadNotes {
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    private final AthleteLoads athletes;
    private final LoadDays loadDays;
    private final Pasts pasts;
    private final Clock clock;
    private final Reads reads;

    ReadNotes(AthleteLoads athletes, LoadDays loadDays, Pasts pasts, Clock clock, Reads reads) {
        this.athletes = athletes;
        this.loadDays = loadDays;
        this.pasts = pasts;
        this.clock = clock;
        this.reads = reads;
    }

    /** Empty where the caller sees no such athlete. */
    public Optional<List<Note>> read(UUID athlete) {
        return athletes.visible(athlete).map(person -> {
            reads.of(athlete, AthleteSeen.What.TRAINING);
            LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
            var last = Optional.ofNullable(
                    loadDays.lastActiveBefore(Map.of(athlete, AFTER_ALL)).get(athlete));
            return pasts.of(Map.of(athlete, last)).values().stream()
                    .flatMap(Optional::stream)
                    .flatMap(soFar -> Note.of(soFar, today).stream())
                    .toList();
        });
    }
}
