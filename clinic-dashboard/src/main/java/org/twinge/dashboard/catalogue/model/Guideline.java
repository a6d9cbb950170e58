package org.twinge.dashboard.catalogue.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule of training or care that holds for many injuries. */
public record Guideline(
        String id,
        Text name,
        Fact statement,
        List<Threshold> thresholds,
        List<Fact> details,
        List<Prescription> prescriptions,
        List<RedFlag> redFlags,
        Review review) {

    /** @param to absent where it is one number */
    public record Threshold(
            String id, double from, @Nullable Double to, String unit, Fact fact) {
        public String figures() {
            return number(from)
                    + (to == null || to == from ? "" : "–" + number(to))
                    + (unit.startsWith("/") ? "" : " ")
                    + unit;
        }

        private static String number(double value) {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }
}
