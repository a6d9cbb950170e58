package org.twinge.cli.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.demo.DemoAthlete.Story;

/**
 * A year of somebody's running up to a day: three weeks that build and one that rests, more in summer, a long run on
 * Sunday. No session goes far beyond the longest of the month before, but where the story says so.
 */
final class DemoYear {
    private static final int DAYS = 364;
    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final double MOST_GROWTH = 1.06;
    private static final double LONG_RUN_SHARE = 0.38;
    private static final List<List<DayOfWeek>> DAYS_OF_RUNS = List.of(
            List.of(DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY),
            List.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY),
            List.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    private final DemoAthlete athlete;
    private final LocalDate today;
    private final ZoneId zone;
    private final Random random;
    private final List<Run> runs = new ArrayList<>();

    /** @param perceivedExertion 0 to 10; null where they did not say */
    record Run(
            OffsetDateTime startedAt,
            long elapsedSeconds,
            double distanceMeters,
            double heartRateMean,
            @Nullable Double perceivedExertion) {
        LocalDate day() {
            return startedAt.toLocalDate();
        }
    }

    private DemoYear(DemoAthlete athlete, LocalDate today, ZoneId zone) {
        this.athlete = athlete;
        this.today = today;
        this.zone = zone;
        this.random = new Random(athlete.number());
    }

    /** The same athlete and day give the same runs, oldest first. */
    static List<Run> upTo(LocalDate today, DemoAthlete athlete, ZoneId zone) {
        return new DemoYear(athlete, today, zone).runs();
    }

    private List<Run> runs() {
        LocalDate first = today.minusDays(athlete.story() == Story.NEWCOMER ? 10 : DAYS);
        for (LocalDate day = first; day.isBefore(today.minusDays(quietDays())); day = day.plusDays(1)) {
            if (DAYS_OF_RUNS.get(athlete.runsAWeek() - 2).contains(day.getDayOfWeek()) && random.nextDouble() < 0.92) {
                add(day, Math.min(wanted(day), longestBefore(day) * MOST_GROWTH));
            }
        }
        if (athlete.story() == Story.SPIKE) {
            LocalDate yesterday = today.minusDays(1);
            runs.removeIf(run -> !run.day().isBefore(yesterday));
            add(yesterday, longestBefore(yesterday) * 1.4);
        }
        return runs;
    }

    /** Days up to now without a run. */
    private int quietDays() {
        return switch (athlete.story()) {
            case SILENT -> 36;
            case RETURN_PLAN, BREACH -> 16;
            case EMERGENCY, SAME_DAY, SOON -> 2;
            default -> 0;
        };
    }

    private double wanted(LocalDate day) {
        long week = ChronoUnit.DAYS.between(day, today) / WEEK;
        double build = switch ((int) (week % 4)) {
            case 0 -> 1.06;
            case 1 -> 1.0;
            case 2 -> 0.95;
            default -> 0.72;
        };
        double season = 1 + 0.15 * Math.sin(2 * Math.PI * (day.getDayOfYear() - 100) / 365.0);
        double share = day.getDayOfWeek() == DayOfWeek.SUNDAY
                ? LONG_RUN_SHARE
                : (1 - LONG_RUN_SHARE) / (athlete.runsAWeek() - 1);
        double noise = 0.9 + 0.2 * random.nextDouble();
        return athlete.weeklyKilometers() * 1000 * build * season * share * noise;
    }

    /** In the 30 days before; whatever they like where there is none. */
    private double longestBefore(LocalDate day) {
        return runs.stream()
                .filter(run -> run.day().isAfter(day.minusDays(MONTH + 1L)))
                .mapToDouble(Run::distanceMeters)
                .max()
                .orElse(Double.MAX_VALUE);
    }

    private void add(LocalDate day, double meters) {
        double secondsPerKilometer = 310 + athlete.number() % 9 * 14 + 20 * random.nextGaussian();
        boolean said = random.nextDouble() < 0.7;
        runs.add(new Run(
                day.atTime(7, 5).plusMinutes(random.nextInt(90)).atZone(zone).toOffsetDateTime(),
                Math.round(meters / 1000 * secondsPerKilometer),
                Math.round(meters),
                Math.round(142 + 6 * random.nextGaussian()),
                said ? (double) Math.clamp(Math.round(3.6 + 1.3 * random.nextGaussian()), 1, 8) : null));
    }
}
