package org.twinge.dashboard.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.model.Age;
import org.twinge.dashboard.model.Alert;
import org.twinge.dashboard.model.Cause;
import org.twinge.dashboard.model.Level;

/**
 * One alert in words.
 *
 * @param actions what the athlete was told to do
 * @param moment when its cause happened, in the reader's zone
 */
public record AlertLine(
        Level level,
        String levelWord,
        String athlete,
        String reason,
        List<String> actions,
        Instant causedAt,
        String moment,
        String age,
        List<String> told) {

    static AlertLine of(Alert alert, Words words, Locale locale, Instant now, ZoneId zone) {
        return new AlertLine(
                alert.level(),
                words.levelWord(alert.level()),
                alert.athlete(),
                reason(alert.cause(), words, locale),
                actions(alert.cause()),
                alert.causedAt(),
                Numbers.moment(alert.causedAt().atZone(zone), locale),
                words.ageWords(Age.of(alert.causedAt(), now)),
                alert.told().stream().map(told -> told(told, words)).toList());
    }

    static String reason(Cause cause, Words words, Locale locale) {
        return switch (cause) {
            case Cause.Spike spike ->
                words.spike(
                        Numbers.percentMore(spike.ratio(), locale),
                        Numbers.kilometers(spike.sessionMeters(), locale),
                        Numbers.day(spike.day(), locale),
                        Numbers.kilometers(spike.longestMeters(), locale),
                        Numbers.day(spike.longestDay(), locale));
            case Cause.Metric metric -> metric(metric, words, locale);
            case Cause.RedFlags flags -> {
                List<String> parts = new ArrayList<>(
                        flags.rules().stream().map(Cause.Rule::title).toList());
                if (flags.unsettled()) {
                    parts.add(words.unsettled());
                }
                yield String.join("; ", parts);
            }
        };
    }

    public static String metric(Cause.Metric metric, Words words, Locale locale) {
        return words.metricBeyond(
                words.metricName(metric.metric().replaceFirst("@.*", "")),
                Numbers.times(metric.value(), locale),
                Numbers.day(metric.day(), locale),
                metric.above(),
                Numbers.times(metric.threshold(), locale),
                Numbers.percent(metric.coverage(), locale));
    }

    static List<String> actions(Cause cause) {
        return switch (cause) {
            case Cause.Spike _, Cause.Metric _ -> List.of();
            case Cause.RedFlags flags ->
                flags.rules().stream().map(Cause.Rule::action).distinct().toList();
        };
    }

    static String told(Alert.Told told, Words words) {
        String name = told.name() == null ? words.clinicStaff() : told.name();
        return told.reached() ? words.told(name) : words.notReached(name);
    }
}
