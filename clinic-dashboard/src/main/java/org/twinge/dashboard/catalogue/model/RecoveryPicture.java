package org.twinge.dashboard.catalogue.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How long recovery takes, as bars on one axis of time: each begins where the first are well again and ends where most
 * are. Lengths are in the units of a drawing that is {@value #WIDTH} wide.
 *
 * @param inMonths whether the axis counts months, or weeks
 */
public record RecoveryPicture(List<Bar> bars, List<Tick> ticks, boolean inMonths) {
    public static final int WIDTH = 320;

    private static final double WEEKS_A_MONTH = 52.0 / 12;
    private static final int LONGEST_IN_WEEKS = 16;
    /** How much is left free for what may take longer than anybody can say. */
    private static final double OPEN_END = 1.25;

    /** @param open it may take longer than the bar */
    public record Bar(Injury.Recovery recovery, double from, double to, boolean open) {
        public double length() {
            return Math.max(to - from, 4);
        }

        public double end() {
            return from + length();
        }
    }

    /** @param count of weeks or months */
    public record Tick(int count, double at) {}

    public static RecoveryPicture of(List<Injury.Recovery> recoveries) {
        double longest = recoveries.stream()
                .mapToDouble(one -> end(one) * (one.orLonger() ? OPEN_END : 1))
                .max()
                .orElse(1);
        boolean months = longest > LONGEST_IN_WEEKS;
        double unit = months ? WEEKS_A_MONTH : 1;
        int last = (int) Math.ceil(longest / unit);
        double scale = WIDTH / (last * unit);
        int step = Math.max(1, (last + 5) / 6);
        return new RecoveryPicture(
                recoveries.stream()
                        .map(one -> new Bar(
                                one, tenths(weeks(one.from(), one) * scale), tenths(end(one) * scale), one.orLonger()))
                        .toList(),
                IntStream.rangeClosed(0, last / step)
                        .map(each -> each * step)
                        .mapToObj(count -> new Tick(count, tenths(count * unit * scale)))
                        .toList(),
                months);
    }

    private static double tenths(double length) {
        return Math.round(length * 10) / 10.0;
    }

    private static double end(Injury.Recovery recovery) {
        return weeks(recovery.to() == null ? recovery.from() : recovery.to(), recovery);
    }

    private static double weeks(int count, Injury.Recovery recovery) {
        return switch (recovery.unit()) {
            case "days" -> count / 7.0;
            case "months" -> count * WEEKS_A_MONTH;
            default -> count;
        };
    }
}
