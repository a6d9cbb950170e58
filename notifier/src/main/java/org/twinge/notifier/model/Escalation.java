package org.twinge.notifier.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whom a clinic tells, one after another, while nobody acknowledges an urgent alert. After the last step everybody is
 * told, once more.
 *
 * @param steps the members of staff of each step; those of the first are told at once. Empty: everybody is
 */
public record Escalation(List<Set<UUID>> steps, Duration emergencyWait, Duration sameDayWait) {
    /** Where a clinic has not said anything else. */
    public static final Escalation EVERYBODY_AT_ONCE =
            new Escalation(List.of(), Duration.ofMinutes(5), Duration.ofHours(1));

    /**
     * How far an alert has come at a clinic.
     *
     * @param told who is to be told, by step; somebody may be in the last one again
     * @param next when to look again; empty when nothing follows
     * @param ended the last waiting time is over, and nobody has acknowledged the alert
     */
    public record Course(List<Set<UUID>> told, Optional<Instant> next, boolean ended) {
        static final Course NOBODY = new Course(List.of(), Optional.empty(), false);
    }

    /**
     * Nobody who left holds an alert up, and a clinic whose steps have lost everybody tells everybody.
     *
     * @param members who works at the clinic now
     * @param since when the alert began to wait for an acknowledgement; empty when it does not, having one
     */
    public Course course(Set<UUID> members, Level level, Optional<Instant> since, Instant now) {
        List<Set<UUID>> present = present(members);
        Optional<Duration> wait = waitAt(level);
        if (wait.isEmpty() || since.isEmpty()) {
            return new Course(present.subList(0, 1), Optional.empty(), false);
        }
        long waits = Math.max(0, Duration.between(since.get(), now).dividedBy(wait.get()));
        if (waits < present.size()) {
            return new Course(
                    present.subList(0, (int) waits + 1),
                    Optional.of(since.get().plus(wait.get().multipliedBy(waits + 1))),
                    false);
        }
        List<Set<UUID>> all = new ArrayList<>(present);
        all.add(members);
        return new Course(all, Optional.empty(), true);
    }

    /** Each in the first step that has them. */
    private List<Set<UUID>> present(Set<UUID> members) {
        List<Set<UUID>> present = new ArrayList<>();
        Set<UUID> placed = new HashSet<>();
        for (Set<UUID> step : steps) {
            Set<UUID> still = new HashSet<>(step);
            still.retainAll(members);
            still.removeAll(placed);
            if (!still.isEmpty()) {
                present.add(still);
                placed.addAll(still);
            }
        }
        return present.isEmpty() ? List.of(members) : present;
    }

    private Optional<Duration> waitAt(Level level) {
        return switch (level) {
            case EMERGENCY -> Optional.of(emergencyWait);
            case SAME_DAY -> Optional.of(sameDayWait);
            case SOON, ROUTINE, SELF_CARE, NOTICE, INFO -> Optional.empty();
        };
    }
}
