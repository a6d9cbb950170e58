package org.twinge.load.model;

import java.util.Collection;

/** The load of one local day, in the unit of the athlete's method. A partly known day counts as an unknown one. */
public sealed interface DayLoad {
    DayLoad REST = new Known(0);

    /** Far beyond every method's loads, and low enough that no sum or square of them overflows. */
    double MOST = 1e12;

    record Known(double load) implements DayLoad {
        public Known {
            requireLoad(load);
            load += 0.0; // there is one zero
        }
    }

    /** @param atLeast the part of the day's load that is known */
    record PartlyKnown(double atLeast) implements DayLoad {
        public PartlyKnown {
            requireLoad(atLeast);
        }
    }

    record Unknown() implements DayLoad {}

    /** The day that these activities make; without any it was a day of rest. They are summed in their order. */
    static DayLoad of(Collection<Answer> activities) {
        double sum = 0;
        int known = 0;
        for (Answer activity : activities) {
            if (activity instanceof Answer.Value(double value)) {
                sum += value;
                known++;
            }
        }
        if (known == activities.size()) {
            return new Known(sum);
        }
        return known == 0 ? new Unknown() : new PartlyKnown(sum);
    }

    private static void requireLoad(double load) {
        if (!(load >= 0 && load <= MOST)) {
            throw new IllegalArgumentException("a load is a number from 0 to 10^12");
        }
    }
}
