package org.twinge.load.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One recorded run of an athlete, or another activity where that is said, with what is believed of it: a field flagged as
 * implausible is missing here.
 *
 * @param localDay the athlete's own calendar day at the start
 * @param elapsed start to end, pauses included; zero where unknown
 * @param richness how many of its figures are known: of two recordings of the same running the richer one counts
 * @param staffVisible false where only the athlete may see it
 */
public record Run(
        UUID id,
        LocalDate localDay,
        Instant startedAt,
        Duration elapsed,
        Optional<Distance> distance,
        Effort effort,
        int richness,
        boolean staffVisible) {

    public Instant endedAt() {
        return startedAt.plus(elapsed);
    }

    /**
     * The same running recorded twice, by phone and watch: the two overlap by half of the shorter one or more. Somebody
     * who starts within a run is in that run, even if the recording does not know its own length.
     */
    boolean sameRunningAs(Run other) {
        if (startedAt.isAfter(other.startedAt)) {
            return other.sameRunningAs(this);
        }
        if (!other.startedAt.isBefore(endedAt()) && !other.startedAt.equals(startedAt)) {
            return false;
        }
        Instant end = endedAt().isBefore(other.endedAt()) ? endedAt() : other.endedAt();
        Duration overlap = Duration.between(other.startedAt, end);
        Duration shorter = elapsed.compareTo(other.elapsed) < 0 ? elapsed : other.elapsed;
        return overlap.multipliedBy(2).compareTo(shorter) >= 0;
    }
}
