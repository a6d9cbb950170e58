package org.twinge.load.model;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What an activity's heart rate says, if anything. In beats a minute. */
public sealed interface HeartRates {

    /** @param secondsAtBpm how long it stood at each value */
    record Histogram(SortedMap<Integer, Integer> secondsAtBpm) implements HeartRates {
        public Histogram(Map<Integer, Integer> secondsAtBpm) {
            this((SortedMap<Integer, Integer>) new TreeMap<>(secondsAtBpm));
        }

        public Histogram {
            if (secondsAtBpm.isEmpty() || secondsAtBpm.values().stream().anyMatch(seconds -> seconds < 0)) {
                throw new IllegalArgumentException("a histogram has values, none of them below zero");
            }
        }
    }

    record Mean(double bpm) implements HeartRates {}

    record None() implements HeartRates {}
}
