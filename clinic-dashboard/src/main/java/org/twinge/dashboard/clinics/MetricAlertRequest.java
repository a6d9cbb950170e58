package org.twinge.dashboard.clinics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.AskedMetric;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.Reader;

/**
 * A metric of training load that a clinic asks to hear about; none of them foretells an injury.
 *
 * @param metric acwr-ewma, acwr-rolling-coupled, acwr-rolling-uncoupled, week-change, monotony, strain or tsb
 * @param threshold told of above it, tsb below it
 * @param coverage the share of the last 28 days whose load has to be known, 0.5 to 1
 * @param cooldownDays told again only after so many days on which it was not beyond, 1 to 28
 */
public record MetricAlertRequest(
        @Nullable String metric,
        @Nullable Double threshold,
        @Nullable Double coverage,
        @Nullable Integer cooldownDays) {
    private static final double LEAST_COVERAGE = 0.5;
    private static final int LONGEST_COOLDOWN = 28;

    public static MetricAlertRequest of(Clinic.MetricAlert alert) {
        return new MetricAlertRequest(alert.metric().key(), alert.threshold(), alert.coverage(), alert.cooldownDays());
    }

    static List<Clinic.MetricAlert> read(Reader reader, @Nullable List<@Nullable MetricAlertRequest> asked) {
        List<Clinic.MetricAlert> alerts = new ArrayList<>();
        Set<AskedMetric> seen = EnumSet.noneOf(AskedMetric.class);
        List<@Nullable MetricAlertRequest> all = asked == null ? List.of() : asked;
        if (all.size() > AskedMetric.values().length) {
            return reader.refuse("metricAlerts", "has more than " + AskedMetric.values().length, List.of());
        }
        for (int i = 0; i < all.size(); i++) {
            String field = "metricAlerts[" + i + "].";
            MetricAlertRequest request = all.get(i);
            Optional<AskedMetric> metric =
                    request == null || request.metric == null ? Optional.empty() : AskedMetric.of(request.metric);
            if (request == null || metric.isEmpty()) {
                List<String> keys = Arrays.stream(AskedMetric.values())
                        .map(AskedMetric::key)
                        .toList();
                reader.refuse(field + "metric", "is none of " + keys, "");
            } else {
                if (!seen.add(metric.get())) {
                    reader.refuse(field + "metric", "is there twice", "");
                }
                alerts.add(request.read(reader, field, metric.get()));
            }
        }
        return List.copyOf(alerts);
    }

    private Clinic.MetricAlert read(Reader reader, String field, AskedMetric asked) {
        @Nullable Double days = cooldownDays == null ? null : (double) cooldownDays;
        return new Clinic.MetricAlert(
                asked,
                within(reader, field + "threshold", threshold, asked.least(), asked.most()),
                within(reader, field + "coverage", coverage, LEAST_COVERAGE, 1),
                (int) within(reader, field + "cooldownDays", days, 1, LONGEST_COOLDOWN));
    }

    /** NaN is within nothing. */
    private static double within(Reader reader, String field, @Nullable Double value, double least, double most) {
        return value != null && value >= least && value <= most
                ? value
                : reader.refuse(field, "is not within " + plain(least) + " to " + plain(most), least);
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
