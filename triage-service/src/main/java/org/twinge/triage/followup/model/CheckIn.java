package org.twinge.triage.followup.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One week in four answers, each 0, 8, 17 or 25 (nothing, a little, clearly, worst). Scored as published by Clarsen et
 * al. 2020, Br J Sports Med 54:390 (OSTRC-H2); the wording of the questions is our own.
 *
 * @param participation 0 took part in full without any problem, 25 could not take part; then nothing else is asked
 * @param volume how much less was trained because of it
 * @param performance how much worse it went because of it
 * @param symptoms how strong the complaints were
 * @param regions where it troubled, codes of the findings vocabulary; none in a week without any problem
 */
public record CheckIn(
        int participation,
        OptionalInt volume,
        OptionalInt performance,
        OptionalInt symptoms,
        SortedSet<String> regions) {
    private static final int NOTHING = 0;
    private static final int CLEARLY = 17;
    private static final int WORST = 25;
    private static final int CANNOT_TAKE_PART = 100;
    private static final Set<Integer> STEPS = Set.of(NOTHING, 8, CLEARLY, WORST);

    public CheckIn {
        regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
    }

    /** Everything that is wrong with the answers; empty if they make a week. */
    public List<String> objections() {
        var objections = new ArrayList<String>();
        Stream.of(OptionalInt.of(participation), volume, performance, symptoms)
                .flatMapToInt(OptionalInt::stream)
                .filter(step -> !STEPS.contains(step))
                .forEach(step -> objections.add(step + " is none of 0, 8, 17 and 25"));
        boolean decided = participation == NOTHING || participation == WORST;
        if (decided && Stream.of(volume, performance, symptoms).anyMatch(OptionalInt::isPresent)) {
            objections.add("with participation " + participation + " nothing else is answered");
        }
        if (!decided && Stream.of(volume, performance, symptoms).anyMatch(OptionalInt::isEmpty)) {
            objections.add("volume, performance and symptoms are all to be answered");
        }
        if (participation == NOTHING && !regions.isEmpty()) {
            objections.add("a week without any problem names no regions");
        }
        return objections;
    }

    /** From 0, no problem, to 100, could not take part. */
    public int severity() {
        return switch (participation) {
            case NOTHING -> 0;
            case WORST -> CANNOT_TAKE_PART;
            default -> participation + volume.orElse(0) + performance.orElse(0) + symptoms.orElse(0);
        };
    }

    public boolean couldNotTakePart() {
        return participation == WORST;
    }

    /** Clearly less training, clearly worse performance, or no taking part at all. */
    public boolean substantial() {
        return couldNotTakePart() || volume.orElse(0) >= CLEARLY || performance.orElse(0) >= CLEARLY;
    }
}
