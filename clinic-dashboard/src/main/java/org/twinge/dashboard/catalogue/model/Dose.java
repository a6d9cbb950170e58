package org.twinge.dashboard.catalogue.model;

import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise; what is left open is absent.
 *
 * @param perSide the numbers count for each side
 * @param open what decides, where no number is given
 */
public record Dose(
        @Nullable Range sets,
        @Nullable Range reps,
        @Nullable Range steps,
        @Nullable Range holdSeconds,
        @Nullable Range bouts,
        @Nullable Range durationSeconds,
        @Nullable Range durationMinutes,
        @Nullable Range timesPerDay,
        @Nullable Range daysPerWeek,
        @Nullable Range weeks,
        boolean perSide,
        @Nullable String tempo,
        @Nullable String load,
        @Nullable String rangeLimit,
        @Nullable String open) {}
