package org.twinge.triage.offline;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.twinge.triage.model.Level;

/**
 * How judged levels compare with expected ones. An incomplete result has a column of its own: for an emergency it is a
 * miss, for anything else over-triage, and never unsafe, because it is no all-clear.
 */
public final class Confusion {
    private static final double Z_95 = 1.959964;

    private final Map<Level, Map<Level, Integer>> settled = new EnumMap<>(Level.class);
    private final Map<Level, Integer> incomplete = new EnumMap<>(Level.class);

    /** A share of cases with its 95 % Wilson interval (Wilson 1927, J Am Stat Assoc 22:209), in percent. */
    public record Share(int of, int all) {
        public double percent() {
            return all == 0 ? 0 : 100.0 * of / all;
        }

        double bound(int sign) {
            double p = (double) of / all;
            double z2 = Z_95 * Z_95;
            double centre = p + z2 / (2 * all);
            double spread = Z_95 * Math.sqrt(p * (1 - p) / all + z2 / (4.0 * all * all));
            return 100 * (centre + sign * spread) / (1 + z2 / all);
        }

        @Override
        public String toString() {
            return all == 0
                    ? "no case"
                    : String.format(
                            Locale.ROOT,
                            "%d of %d, %.1f %% (95 %% interval %.1f to %.1f)",
                            of,
                            all,
                            percent(),
                            bound(-1),
                            bound(1));
        }
    }

    public void add(Level expected, Level judged, boolean isIncomplete) {
        if (isIncomplete) {
            incomplete.merge(expected, 1, Integer::sum);
        } else {
            settled.computeIfAbsent(expected, level -> new EnumMap<>(Level.class))
                    .merge(judged, 1, Integer::sum);
        }
    }

    public boolean isEmpty() {
        return settled.isEmpty() && incomplete.isEmpty();
    }

    /** Emergencies that were sent to emergency help. */
    public Share emergenciesFound() {
        return new Share(
                count(Level.EMERGENCY, Level.EMERGENCY::equals),
                count(Level.EMERGENCY, level -> true) + incomplete.getOrDefault(Level.EMERGENCY, 0));
    }

    /** Cases whose advice was at least as urgent as expected. */
    public Share safe() {
        int safe = 0;
        for (Level expected : Level.values()) {
            safe += count(expected, level -> level.atLeast(expected));
            safe += expected == Level.EMERGENCY ? 0 : incomplete.getOrDefault(expected, 0);
        }
        return new Share(safe, all());
    }

    /** Cases whose advice was more urgent than expected, or left open. */
    public Share overTriage() {
        int over = 0;
        for (Level expected : Level.values()) {
            over += count(expected, level -> level != expected && level.atLeast(expected));
            over += expected == Level.EMERGENCY ? 0 : incomplete.getOrDefault(expected, 0);
        }
        return new Share(over, all());
    }

    /** The table in Markdown, and the three shares. */
    public String text() {
        var text = new StringBuilder("| expected \\ judged |");
        for (Level level : Level.values()) {
            text.append(' ').append(level).append(" |");
        }
        text.append(" incomplete |\n|---|---:|---:|---:|---:|---:|---:|\n");
        for (Level expected : Level.values()) {
            text.append("| ").append(expected).append(" |");
            for (Level judged : Level.values()) {
                text.append(' ').append(count(expected, judged::equals)).append(" |");
            }
            text.append(' ').append(incomplete.getOrDefault(expected, 0)).append(" |\n");
        }
        return text.append("\n* Emergencies judged EMERGENCY: ")
                .append(emergenciesFound())
                .append("\n* Safe advice (at or above the expected level): ")
                .append(safe())
                .append("\n* Over-triage (above the expected level, or left open): ")
                .append(overTriage())
                .append('\n')
                .toString();
    }

    private int all() {
        int all = incomplete.values().stream().mapToInt(Integer::intValue).sum();
        for (Level expected : Level.values()) {
            all += count(expected, level -> true);
        }
        return all;
    }

    private int count(Level expected, Predicate<Level> judged) {
        return settled.getOrDefault(expected, Map.of()).entrySet().stream()
                .filter(entry -> judged.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
