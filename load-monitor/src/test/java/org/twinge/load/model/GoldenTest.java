package org.twinge.load.model;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.twinge.load.model.Series.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.Answer.ConstantLoad;
import org.twinge.load.model.Answer.Value;
import org.twinge.load.model.HeartRates.Histogram;
import org.twinge.load.model.HeartRates.Mean;

/** Ours against what other systems and the literature state, where the corpus is at hand. */
class GoldenTest {
    private static Path golden(String file) {
        String corpus = System.getenv("TWINGE_CORPUS");
        assumeTrue(corpus != null, "TWINGE_CORPUS names no folder with golden/" + file);
        return Path.of(corpus, "golden", file);
    }

    /** Rows of a CSV file by the value in their first column, in order. */
    private static Map<String, List<String[]>> rows(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(groupingBy(row -> row[0], LinkedHashMap::new, toList()));
        }
    }

    private static DailySeries series(LocalDate first, List<String[]> rows) {
        return new DailySeries(
                first,
                rows.stream()
                        .<DayLoad>map(row -> new DayLoad.Known(Double.parseDouble(row[2])))
                        .toList());
    }

    @Test
    void soccerMonAgreesOnEveryRow() throws IOException {
        int compared = 0;
        for (List<String[]> rows : rows(golden("soccermon_load_golden.csv")).values()) {
            DailySeries series = series(LocalDate.parse(rows.getFirst()[1]), rows);
            for (String[] row : rows) {
                SoccerMon ours = SoccerMon.of(series, LocalDate.parse(row[1]));
                double[] figures = {ours.atl(), ours.ctl28(), ours.ctl42(), ours.acwr(), ours.monotony(), ours.strain()
                };
                for (int i = 0; i < figures.length; i++) {
                    double theirs = Double.parseDouble(row[3 + i]);
                    assertThat(figures[i])
                            .as("%s %s column %d", row[0], row[1], 3 + i)
                            .isCloseTo(theirs, within(1e-12 * (1 + theirs)));
                }
                compared++;
            }
        }
        assertThat(compared).isEqualTo(18 * 731);
    }

    @Test
    void williamsLetterAgreesOnEveryDay() throws IOException {
        Map<String, List<String[]>> athletes = rows(golden("williams2017_menaspa_expected.csv"));

        athletes.forEach((athlete, rows) -> {
            DailySeries series = series(Runner.MAY_1, rows);
            List<DayMetrics> days = DayMetrics.of(series);
            for (int i = 0; i < rows.size(); i++) {
                DayMetrics day = days.get(i);
                String[] row = rows.get(i);
                agrees(day.of(Metric.ACWR_EWMA), row[5]);
                agrees(day.of(Metric.LOAD_MEAN_7), row[6]);
                agrees(day.of(Metric.LOAD_MEAN_28), row[7]);
                agrees(day.of(Metric.ACWR_ROLLING_COUPLED), row[8]);
                agrees(day.of(Metric.ACWR_ROLLING_UNCOUPLED), row[10]);
            }
        });
        assertThat(athletes.values().stream()
                        .map(rows -> DayMetrics.of(series(Runner.MAY_1, rows)).getLast())
                        .map(last -> Math.round(value(last.of(Metric.ACWR_EWMA)) * 100) / 100.0))
                .containsExactly(1.25, 1.41, 1.55);
    }

    private static void agrees(Answer ours, String theirs) {
        if (theirs.isEmpty()) {
            assertThat(ours).isInstanceOf(Answer.TooFewDays.class);
        } else {
            assertThat(value(ours))
                    .isCloseTo(Double.parseDouble(theirs), within(5e-7 * Double.parseDouble(theirs) + 5e-7));
        }
    }

    @Test
    void workedExamplesAgree() throws IOException {
        List<JsonNode> vectors = new ArrayList<>();
        new ObjectMapper().readTree(golden("load_vectors.json").toFile()).forEach(vectors::add);
        assertThat(vectors).hasSize(20);

        for (JsonNode vector : vectors) {
            String id = vector.get("id").asText();
            JsonNode input = vector.path("input");
            switch (id) {
                case "banister_fellrnr" ->
                    assertThat(banister(input, Trimp.Weight.MEN))
                            .isCloseTo(vector.get("computed").asDouble(), within(1e-6));
                case "banister_histogram_vs_mean" -> histogram(vector);
                case "banister_factor_M_0.64" -> factor(vector, 0.64, 1.92);
                case "banister_factor_F_0.64" -> factor(vector, 0.64, 1.67);
                case "banister_factor_F_0.821776" -> factor(vector, 0.64 * Math.exp(0.25), 1.67);
                case "banister_factor_F_0.86" -> factor(vector, 0.86, 1.67);
                case "banister_factor_F_1.0" -> factor(vector, 1, 1.67);
                case "tsb_runalyze", "tsb_runalyze_block" -> runalyze(vector);
                case "pmc_elevate" -> elevate(vector);
                case "pmc_three_alphas" -> threeConventions(vector.get("computed"));
                case "foster_monotony" -> foster(vector);
                case "foster_all_equal" ->
                    assertThat(Rolling.monotony(Series.constant(1, 7), Series.day(7)))
                            .isEqualTo(new ConstantLoad());
                case "acwr_constant_load" ->
                    assertThat(DayMetrics.of(Series.constant(30, 42)).getLast().of(Metric.ACWR_ROLLING_UNCOUPLED))
                            .isEqualTo(new Value(1));
                case "spike_frandsen2025" -> frandsen(vector.get("boundary_cases"));
                case "williams2017_letter" -> {} // its file is compared above, day by day
                case "acwr_identity" -> {} // a law: coupledAndUncoupledAreTied
                case "hrss_elevate" -> hrss(vector);
                default -> throw new AssertionError("nobody compares " + id);
            }
        }
    }

    private static double banister(JsonNode input, Trimp.Weight weight) {
        return value(Trimp.banister(
                new Mean(input.get("hr").asDouble()),
                Optional.of(input.get("minutes").asDouble() * 60),
                new Trimp.Range(input.get("rest").asDouble(), input.get("max").asDouble()),
                weight));
    }

    private static void factor(JsonNode vector, double a, double b) {
        assertThat(banister(vector.get("input"), new Trimp.Weight(a, b)))
                .as(vector.get("id").asText())
                .isCloseTo(vector.get("computed").asDouble(), within(1e-4));
    }

    private static void histogram(JsonNode vector) {
        Map<Integer, Integer> seconds = new LinkedHashMap<>();
        vector.at("/input/seconds_at_bpm")
                .properties()
                .forEach(bar -> seconds.put(
                        Integer.valueOf(bar.getKey()), bar.getValue().asInt()));
        Trimp.Range range = new Trimp.Range(60, 200);
        int total = seconds.values().stream().mapToInt(s -> s).sum();
        double mean = seconds.entrySet().stream()
                        .mapToDouble(b -> (double) b.getKey() * b.getValue())
                        .sum()
                / total;

        assertThat(value(Trimp.banister(new Histogram(seconds), Optional.empty(), range, Trimp.Weight.MEN)))
                .isCloseTo(vector.get("computed_integrated").asDouble(), within(1e-6));
        assertThat(value(Trimp.banister(new Mean(mean), Optional.of((double) total), range, Trimp.Weight.MEN)))
                .isCloseTo(vector.get("computed_from_mean").asDouble(), within(1e-6));
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static List<Double> smoothed(Smoothing smoothing, double[] loads) {
        List<Double> values = new ArrayList<>();
        OptionalDouble state = OptionalDouble.empty();
        for (double load : loads) {
            state = OptionalDouble.of(smoothing.next(state, load));
            values.add(state.getAsDouble());
        }
        return values;
    }

    /** Lambda 2/(N+1), but seeded with 0. */
    private static void runalyze(JsonNode vector) {
        for (Map.Entry<String, Integer> one : Map.of("ctl", 42, "atl", 7).entrySet()) {
            Smoothing smoothing = new Smoothing(2.0 / (one.getValue() + 1), Smoothing.Seed.ZERO);
            List<Double> ours = smoothed(smoothing, numbers(vector.get("input")));
            double[] theirs = numbers(vector.at("/computed/" + one.getKey()));
            for (int i = 0; i < theirs.length; i++) {
                assertThat(ours.get(i)).isCloseTo(theirs[i], within(5e-5));
            }
        }
    }

    /** Its two decimals are cut off, not rounded. */
    private static void elevate(JsonNode vector) {
        List<DayMetrics> days = DayMetrics.of(Series.of(numbers(vector.get("input"))));
        vector.get("stated").properties().forEach(stated -> {
            DayMetrics day = days.get(Integer.parseInt(stated.getKey().substring(3)) - 1);
            JsonNode theirs = stated.getValue();
            assertThat(value(day.of(Metric.ATL_EXPONENTIAL_7)))
                    .isCloseTo(theirs.get("atl").asDouble(), within(0.01));
            assertThat(value(day.of(Metric.CTL_EXPONENTIAL_42)))
                    .isCloseTo(theirs.get("ctl").asDouble(), within(0.01));
            assertThat(value(day.of(Metric.TSB))).isCloseTo(theirs.get("tsb").asDouble(), within(0.01));
        });
    }

    private static void threeConventions(JsonNode computed) {
        double[] loads =
                Stream.generate(() -> 100.0).limit(42).mapToDouble(d -> d).toArray();

        assertThat(smoothed(Smoothing.timeConstant(42), loads).getLast())
                .isCloseTo(computed.get("exp").asDouble(), within(5e-5));
        assertThat(smoothed(new Smoothing(2.0 / 43, Smoothing.Seed.ZERO), loads).getLast())
                .isCloseTo(computed.get("two_over_n_plus_1").asDouble(), within(5e-5));
        assertThat(smoothed(Smoothing.span(42), loads).getLast())
                .isCloseTo(computed.get("seeded_first").asDouble(), within(5e-5));
    }

    private static void foster(JsonNode vector) {
        DailySeries week = Series.of(numbers(vector.get("input")));

        assertThat(value(Rolling.monotony(week, week.last())))
                .isCloseTo(vector.get("population_sd").asDouble(), within(5e-7));
        assertThat(value(Rolling.strain(week, week.last())))
                .isCloseTo(vector.get("strain_population").asDouble(), within(5e-4));
    }

    private static void frandsen(JsonNode cases) {
        Map<String, Optional<SpikeBand>> bands = Map.of(
                "reference", Optional.empty(),
                "small", Optional.of(SpikeBand.OVER_10_PERCENT),
                "moderate", Optional.of(SpikeBand.OVER_30_PERCENT),
                "large", Optional.of(SpikeBand.OVER_100_PERCENT));
        for (JsonNode one : cases) {
            if (!one.get("longest").isNull()) {
                assertThat(SpikeBand.of(
                                Distance.ofMeters(one.get("d").asDouble() * 1000),
                                Distance.ofMeters(one.get("longest").asDouble() * 1000)))
                        .isEqualTo(bands.get(one.get("band").asText()));
            }
        }
    }

    /** Elevate's heart-rate stress is TRIMP over that of an hour at threshold: the same stress, two thresholds. */
    private static void hrss(JsonNode vector) {
        Trimp.Range range = new Trimp.Range(60, 190);
        Optional<Double> hour = Optional.of(3600.0);
        double at163 = value(Trimp.banister(new Mean(163), hour, range, Trimp.Weight.MEN));
        double at170 = value(Trimp.banister(new Mean(170.5), hour, range, Trimp.Weight.MEN));

        assertThat(at170 / at163)
                .isCloseTo(
                        vector.at("/computed_if_max190_rest60/163").asDouble()
                                / vector.at("/computed_if_max190_rest60/170.5").asDouble(),
                        within(1e-5));
    }
}
