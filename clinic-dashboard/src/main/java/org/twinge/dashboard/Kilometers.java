package org.twinge.dashboard;

import java.util.Optional;
import java.util.regex.Pattern;

/** A distance as people type it: 8, 12.5 or 12,5, with or without its unit. */
public final class Kilometers {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,3})(?:[.,](\\d{1,3}))?(?:\\s*km)?");
    private static final double MOST = 500_000;

    private Kilometers() {}

    /** In metres, more than 0 and up to 500 km. */
    public static Optional<Double> read(String typed) {
        var matcher = TYPED.matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = matcher.group(2) == null ? "0" : matcher.group(2);
        double meters = Double.parseDouble(matcher.group(1) + "." + decimals) * 1000;
        return meters > 0 && meters <= MOST ? Optional.of(meters) : Optional.empty();
    }
}
