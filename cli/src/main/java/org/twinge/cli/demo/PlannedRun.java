package org.twinge.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A run that never was: started then, so long, at an even pace straight north. */
record PlannedRun(Instant start, double meters) {
    private static final double METERS_PER_SECOND = 2.8;
    private static final int SECONDS_PER_POINT = 5;
    private static final double METERS_PER_DEGREE = 111_195;
    private static final double START_LATITUDE = 52.3;

    /** @param meters since the start */
    record Point(Instant time, double latitude, double longitude, double meters, int heartRate) {}

    /** Five weeks of quiet running, then today a run well beyond the longest: it ended an hour ago. */
    static List<PlannedRun> monthAndSpike(Instant now) {
        Instant today = now.minus(Duration.ofHours(1));
        List<PlannedRun> runs = new ArrayList<>();
        double[] kilometers = {9.8, 6.0, 7.5, 8.2, 6.4, 9.0, 7.1, 8.8, 6.2, 9.5, 7.7, 8.4, 6.6, 9.2};
        for (int i = 0; i < kilometers.length; i++) {
            runs.add(ending(today.minus(Duration.ofDays(40 - 2L * i - i / 2 - i / 6)), kilometers[i] * 1000));
        }
        runs.add(ending(today, 15_200));
        return runs;
    }

    private static PlannedRun ending(Instant end, double meters) {
        return new PlannedRun(end.minusSeconds(Math.round(meters / METERS_PER_SECOND)), meters);
    }

    long seconds() {
        return Math.round(meters / METERS_PER_SECOND);
    }

    Instant end() {
        return start.plusSeconds(seconds());
    }

    List<Point> points() {
        List<Point> points = new ArrayList<>();
        for (long second = 0; second < seconds(); second += SECONDS_PER_POINT) {
            points.add(pointAt(second));
        }
        points.add(pointAt(seconds()));
        return points;
    }

    private Point pointAt(long second) {
        double covered = meters * second / seconds();
        int heartRate = (int) (138 + 8 * Math.sin(second / 120.0));
        return new Point(
                start.plusSeconds(second), START_LATITUDE + covered / METERS_PER_DEGREE, 13.25, covered, heartRate);
    }
}
