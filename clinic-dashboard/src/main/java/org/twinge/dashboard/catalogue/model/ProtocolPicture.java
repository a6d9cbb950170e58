package org.twinge.dashboard.catalogue.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The way back to running at its fastest: each step begins when the one before has gone well often enough and the days
 * between have passed. Lengths are in the units of a drawing that is {@value #WIDTH} wide.
 *
 * @param days from the first session to the day after the last step, at the least
 */
public record ProtocolPicture(List<Bar> bars, List<Tick> ticks, int days) {
    public static final int WIDTH = 320;

    /** @param day 1 is the day of the first session */
    public record Tick(int day, double at) {}

    /**
     * @param firstDay 1 is the day of the first session
     * @param sessions where each session is
     */
    public record Bar(Protocol.Step step, int firstDay, int lastDay, List<Double> sessions) {
        public double from() {
            return sessions.getFirst();
        }

        public double to() {
            return sessions.getLast();
        }
    }

    public static ProtocolPicture of(Protocol protocol) {
        int days = protocol.steps().stream()
                .mapToInt(step -> step.times() * step.daysBetween())
                .sum();
        var bars = new ArrayList<Bar>();
        int day = 0;
        for (Protocol.Step step : protocol.steps()) {
            int first = day;
            bars.add(new Bar(
                    step,
                    first + 1,
                    first + (step.times() - 1) * step.daysBetween() + 1,
                    IntStream.range(0, step.times())
                            .mapToObj(time -> at(first + time * step.daysBetween(), days))
                            .toList()));
            day += step.times() * step.daysBetween();
        }
        int every = days <= 21 ? 7 : 7 * ((days + 34) / 35);
        return new ProtocolPicture(
                bars,
                IntStream.rangeClosed(0, (days - 1) / every)
                        .mapToObj(tick -> new Tick(tick * every + 1, at(tick * every, days)))
                        .toList(),
                days);
    }

    /** @param day since the first session */
    private static double at(int day, int days) {
        return Math.round((6 + (WIDTH - 12) * (double) day / days) * 10) / 10.0;
    }
}
