package org.twinge.dashboard.practice;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.twinge.dashboard.model.AskedMetric;
import org.twinge.dashboard.model.Clinic;

/**
 * The metrics that a clinic asks to hear about.
 *
 * @param free those it does not ask about
 * @param fresh the form to ask about one more
 */
public record MetricsView(List<Wish> asked, List<AskedMetric> free, Wish fresh, Locale locale) {
    private static final String USUAL_COVERAGE = "80";
    private static final String USUAL_COOLDOWN = "14";
    private static final int DIGITS = 12;

    /**
     * @param stored in words what is in force; empty for a fresh one
     * @param open whether somebody just typed here, and it was not taken
     */
    public record Wish(
            String key,
            String stored,
            String threshold,
            String coverage,
            String cooldown,
            String least,
            String most,
            boolean open,
            Set<String> problems) {
        public boolean wrong(String field) {
            return open && problems.contains("metric." + field);
        }

        /** Apart from the same field of other metrics. */
        public String id(String field) {
            return field + "-" + (key.isEmpty() ? "new" : key);
        }
    }

    public String least(AskedMetric metric) {
        return plain(metric.least(), locale);
    }

    public String most(AskedMetric metric) {
        return plain(metric.most(), locale);
    }

    public boolean chosen(AskedMetric metric, String typed) {
        return metric.key().equals(typed);
    }

    /** @param typed what somebody just typed, if anybody did */
    static MetricsView of(
            Clinic clinic, Map<String, String> typed, Trouble trouble, PracticeWords words, Locale locale) {
        List<Clinic.MetricAlert> alerts = clinic.description().metricAlerts();
        List<AskedMetric> asked =
                alerts.stream().map(Clinic.MetricAlert::metric).toList();
        boolean elsewhere = asked.stream().anyMatch(metric -> metric.key().equals(typed.get("metric")));
        AskedMetric other = AskedMetric.of(typed.getOrDefault("metric", "")).orElse(AskedMetric.ACWR_EWMA);
        boolean open = typed.containsKey("metric") && !elsewhere && trouble.present();
        return new MetricsView(
                alerts.stream()
                        .map(alert -> wish(alert, typed, trouble, words, locale))
                        .toList(),
                Arrays.stream(AskedMetric.values())
                        .filter(metric -> !asked.contains(metric))
                        .toList(),
                new Wish(
                        "",
                        "",
                        open ? typed.getOrDefault("threshold", "") : "",
                        open ? typed.getOrDefault("coverage", "") : USUAL_COVERAGE,
                        open ? typed.getOrDefault("cooldown", "") : USUAL_COOLDOWN,
                        plain(other.least(), locale),
                        plain(other.most(), locale),
                        open,
                        trouble.fields()),
                locale);
    }

    private static Wish wish(
            Clinic.MetricAlert alert, Map<String, String> typed, Trouble trouble, PracticeWords words, Locale locale) {
        String key = alert.metric().key();
        boolean open = trouble.present() && key.equals(typed.get("metric"));
        String threshold = plain(alert.threshold(), locale);
        String coverage = plain(alert.coverage() * 100, locale);
        String cooldown = Integer.toString(alert.cooldownDays());
        return new Wish(
                key,
                words.metricStored(alert.metric().above(), threshold, coverage, alert.cooldownDays()),
                open ? typed.getOrDefault("threshold", "") : threshold,
                open ? typed.getOrDefault("coverage", "") : coverage,
                open ? typed.getOrDefault("cooldown", "") : cooldown,
                plain(alert.metric().least(), locale),
                plain(alert.metric().most(), locale),
                open,
                trouble.fields());
    }

    /** As people type it: without a trailing zero, and none of the last digits of 0.55 times 100. */
    private static String plain(double number, Locale locale) {
        String text = BigDecimal.valueOf(number)
                .round(new MathContext(DIGITS))
                .stripTrailingZeros()
                .toPlainString();
        return locale.getLanguage().equals("de") ? text.replace('.', ',') : text;
    }
}
