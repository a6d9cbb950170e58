package org.twinge.load.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a runner calls "today's run": warm-up, race and cool-down together.
 *
 * @param localDay the day of its first recording
 * @param endedAt when its last recording ended
 * @param distance sum over the counted runs; missing if it is missing for one of them
 * @param runs the recordings that count, in order
 * @param doubles recordings of running that is counted already
 * @param staffVisible false if one of its runs may be seen by the athlete only
 */
public record Session(
        LocalDate localDay,
        Instant startedAt,
        Instant endedAt,
        Optional<Distance> distance,
        List<UUID> runs,
        List<UUID> doubles,
        boolean staffVisible) {}
