package org.twinge.load.model;

/**
 * A distance in whole centimetres, the resolution of the FIT format. Sums do not depend on their order, and "more than
 * 10 % longer" is decided exactly.
 */
public record Distance(long centimeters) implements Comparable<Distance> {
    public static final Distance ZERO = new Distance(0);

    public Distance {
        if (centimeters < 0) {
            throw new IllegalArgumentException("a distance is never negative");
        }
    }

    public static Distance ofMeters(double meters) {
        return new Distance(Math.round(meters * 100));
    }

    public double meters() {
        return centimeters / 100.0;
    }

    public Distance plus(Distance other) {
        return new Distance(centimeters + other.centimeters);
    }

    public double ratioTo(Distance other) {
        return (double) centimeters / other.centimeters;
    }

    /** Strictly longer than the other by this many percent. */
    public boolean exceeds(Distance other, int byPercent) {
        return centimeters * 100 > other.centimeters * (100 + byPercent);
    }

    @Override
    public int compareTo(Distance other) {
        return Long.compare(centimeters, other.centimeters);
    }
}
