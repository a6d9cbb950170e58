package org.twinge.dashboard.catalogue.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way back to running, one step after the other.
 *
 * @param clearance a clinician must have agreed before the first step
 * @param weeklyGrowthPercent how much more per week at most, after the last step
 */
public record Protocol(boolean clearance, int weeklyGrowthPercent, Fact why, List<Step> steps, List<Fact> rules) {

    /**
     * @param times how often it must have gone well before the next step
     * @param daysBetween from one session to the next at least
     */
    public record Step(
            String id, Text name, Session session, int times, int daysBetween, PainLimit limit, OnPain onPain) {}

    /**
     * @param action {@code repeat}, {@code back} or {@code stop}
     * @param to id of the step to go back to
     */
    public record OnPain(String action, @Nullable String to, int restDays) {}

    /**
     * What one run consists of; only what its type needs is there.
     *
     * @param type {@code walk}, {@code run-walk}, {@code run}, {@code run-minutes}, {@code strides} or {@code drills}
     */
    public record Session(
            String type,
            @Nullable Integer minutes,
            @Nullable Integer runMinutes,
            @Nullable Integer walkMinutes,
            @Nullable Range repeats,
            @Nullable Integer meters,
            @Nullable Integer easyMinutes,
            @Nullable Range count,
            @Nullable Range percentOfFullSpeed,
            @Nullable List<String> exercises) {}
}
