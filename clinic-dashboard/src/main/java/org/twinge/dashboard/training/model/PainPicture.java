package org.twinge.dashboard.training.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Pain day by day, on the axis of the training above it: stepped, from 0 at the bottom to 10 at the top, over the bands of
 * the pain scale. Of a day the worst counts; a day about which nothing was said is a gap, never a zero.
 */
public record PainPicture(List<Band> bands, List<String> line, List<Dot> dots) {
    private static final int TOP_OF_SCALE = 10;

    /** The rule book's pain scale: yellow from here, red from there. */
    private static final int YELLOW = 3;

    private static final int RED = 7;

    /** Where the picture of a height of {@link #HEIGHT} stands. */
    public static final int HEIGHT = 66;

    public enum Colour {
        GREEN,
        YELLOW,
        RED
    }

    /** @param pain from 0 to 10 */
    public record Said(LocalDate day, double pain) {}

    public record Band(Colour colour, double y, double height) {}

    public record Dot(LocalDate day, double pain, Colour colour, double x, double y) {}

    /** @param top where the scale's 10 is */
    public static PainPicture of(LocalDate from, LocalDate to, double top, Collection<Said> said) {
        var axis = DayAxis.of(from, to);
        var worst = new TreeMap<LocalDate, Double>();
        said.stream()
                .filter(one -> axis.holds(one.day()))
                .forEach(one -> worst.merge(one.day(), one.pain(), Math::max));
        return new PainPicture(
                List.of(
                        band(Colour.RED, TOP_OF_SCALE, RED, top),
                        band(Colour.YELLOW, RED, YELLOW, top),
                        band(Colour.GREEN, YELLOW, 0, top)),
                axis.steps(worst, pain -> y(pain, top)),
                worst.entrySet().stream()
                        .map(day -> new Dot(
                                day.getKey(),
                                day.getValue(),
                                colour(day.getValue()),
                                axis.middle(day.getKey()),
                                y(day.getValue(), top)))
                        .toList());
    }

    private static Band band(Colour colour, double above, double below, double top) {
        return new Band(colour, y(above, top), DayAxis.rounded(y(below, top) - y(above, top)));
    }

    private static Colour colour(double pain) {
        return pain >= RED ? Colour.RED : pain >= YELLOW ? Colour.YELLOW : Colour.GREEN;
    }

    private static double y(double pain, double top) {
        return DayAxis.rounded(top + HEIGHT * (TOP_OF_SCALE - pain) / TOP_OF_SCALE);
    }
}
