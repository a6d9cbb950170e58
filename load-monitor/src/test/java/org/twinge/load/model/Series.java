package org.twinge.load.model;

import static org.twinge.load.model.Runner.MAY_1;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.twinge.load.model.Answer.Value;

/** Series for tests; they begin on the first of May. */
final class Series {
    static final DayLoad UNKNOWN = new DayLoad.Unknown();

    private Series() {}

    static DailySeries of(double... loads) {
        return new DailySeries(
                MAY_1,
                DoubleStream.of(loads).<DayLoad>mapToObj(DayLoad.Known::new).toList());
    }

    static DailySeries constant(double load, int days) {
        return new DailySeries(MAY_1, Collections.nCopies(days, new DayLoad.Known(load)));
    }

    static DailySeries with(DailySeries series, int index, DayLoad day) {
        List<DayLoad> days = new ArrayList<>(series.days());
        days.set(index, day);
        return new DailySeries(series.first(), days);
    }

    static DailySeries scaled(DailySeries series, double factor) {
        return new DailySeries(
                series.first(),
                series.days().stream()
                        .map(day -> day instanceof DayLoad.Known(double load) ? new DayLoad.Known(load * factor) : day)
                        .toList());
    }

    static LocalDate day(int number) {
        return MAY_1.plusDays(number - 1L);
    }

    static double value(Answer answer) {
        if (answer instanceof Value(double value)) {
            return value;
        }
        throw new AssertionError("no value but " + answer);
    }

    /** Up to 120 days, every known load from 0 to 3000; about one day in ten is unknown, more are of rest. */
    static Arbitrary<DailySeries> any() {
        Arbitrary<DayLoad> known = Arbitraries.doubles()
                .between(0, 3000)
                .ofScale(1)
                .injectNull(0.3)
                .map(load -> load == null ? DayLoad.REST : new DayLoad.Known(load));
        Arbitrary<DayLoad> partly = Arbitraries.of(UNKNOWN, new DayLoad.PartlyKnown(100));
        return Arbitraries.frequencyOf(Tuple.of(9, known), Tuple.of(1, partly))
                .list()
                .ofMinSize(1)
                .ofMaxSize(120)
                .map(days -> new DailySeries(MAY_1, days));
    }

    static Arbitrary<DailySeries> known() {
        return Arbitraries.doubles()
                .between(0, 3000)
                .ofScale(1)
                .injectNull(0.3)
                .map(load -> load == null ? DayLoad.REST : (DayLoad) new DayLoad.Known(load))
                .list()
                .ofMinSize(1)
                .ofMaxSize(120)
                .map(days -> new DailySeries(MAY_1, days));
    }
}
