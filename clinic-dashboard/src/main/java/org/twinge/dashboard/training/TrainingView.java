package org.twinge.dashboard.training;

import java.util.List;
import java.util.Optional;
import org.twinge.dashboard.training.model.TrainingPicture;

/**
 * A stretch of training in the reader's words.
 *
 * @param week what was run this week and in the four before; absent where nothing is known of it
 * @param days those with a session, newest first: the picture's data as a table
 * @param figures of the last day
 * @param method what a day's load is made of; absent where there are no figures
 */
public record TrainingView(
        TrainingPicture picture,
        List<String> week,
        List<Shape> bars,
        List<Spot> unknown,
        List<Spot> spikes,
        List<Label> labels,
        List<DayLine> days,
        List<Figure> figures,
        Optional<String> method,
        List<String> sources) {

    /** A bar of the picture and what it says. */
    public record Shape(double x, double y, double width, double height, String title) {}

    /** A sign of the picture and what it says. */
    public record Spot(double x, double y, String title) {}

    public record Label(double x, double y, String text) {}

    public record DayLine(String day, String distance, String longest) {}

    /** @param value with its unit, or the reason why there is none */
    public record Figure(String name, String value, String method) {}

    public boolean isEmpty() {
        return days.isEmpty();
    }
}
