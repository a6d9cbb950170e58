package org.twinge.dashboard.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.training.model.FlagLane;
import org.twinge.dashboard.training.model.PainPicture;
import org.twinge.dashboard.training.model.TrainingPicture;

/**
 * What stands under a picture of training, on the same axis: flags, pain, and both again as tables.
 *
 * @param events newest first, each with the place that its flag leads to
 * @param pains newest first
 * @param away whether what was said of pain cannot be read
 */
public record Happenings(
        List<Flag> flags,
        Optional<Pain> pain,
        List<Line> events,
        List<PainLine> pains,
        double painTop,
        int height,
        boolean away) {
    private static final int GAP = 14;

    /** @param anchor the id of its line in the table */
    public record Flag(
            double x,
            double y,
            Happening.Kind kind,
            @Nullable Level level,
            String anchor,
            String sentence) {}

    public record Line(
            String anchor, Happening.Kind kind, @Nullable Level level, String sentence, Optional<String> address) {}

    public record Pain(List<PainPicture.Band> bands, List<String> line, List<PainDot> dots) {}

    public record PainDot(double x, double y, PainPicture.Colour colour, String sentence) {}

    /** @param sentence what was said, and where */
    public record PainLine(LocalDate day, double pain, String sentence) {}

    static Happenings of(
            LocalDate from, LocalDate to, Collection<Happening> happened, Collection<PainLine> said, boolean away) {
        List<Happening> events = happened.stream()
                .filter(one -> !one.day().isBefore(from) && !one.day().isAfter(to))
                .sorted(Comparator.comparing(Happening::day).reversed())
                .toList();
        var lane = FlagLane.of(
                from,
                to,
                TrainingPicture.HEIGHT,
                IntStream.range(0, events.size())
                        .mapToObj(i -> new FlagLane.Event(events.get(i).day(), i))
                        .toList());
        double painTop = TrainingPicture.HEIGHT + lane.height() + GAP;
        List<PainLine> pains = said.stream()
                .sorted(Comparator.comparing(PainLine::day).reversed())
                .toList();
        return new Happenings(
                lane.flags().stream().map(flag -> flag(flag, events)).toList(),
                pains.isEmpty() ? Optional.empty() : Optional.of(pain(from, to, painTop, pains)),
                IntStream.range(0, events.size())
                        .mapToObj(i -> line(events.get(i), i))
                        .toList(),
                pains,
                painTop,
                (int) painTop + (pains.isEmpty() ? 0 : PainPicture.HEIGHT + GAP),
                away);
    }

    private static Flag flag(FlagLane.Flag flag, List<Happening> events) {
        Happening event = events.get(flag.index());
        var sentences = new ArrayList<>(List.of(event.sentence()));
        flag.others().forEach(other -> sentences.add(events.get(other).sentence()));
        return new Flag(
                flag.x(), flag.y(), event.kind(), event.level(), anchor(flag.index()), String.join(" ", sentences));
    }

    private static Line line(Happening event, int index) {
        return new Line(anchor(index), event.kind(), event.level(), event.sentence(), event.address());
    }

    private static String anchor(int index) {
        return "happened-" + (index + 1);
    }

    /** The worst of a day is in the picture. */
    private static Pain pain(LocalDate from, LocalDate to, double top, List<PainLine> pains) {
        var picture = PainPicture.of(
                from,
                to,
                top,
                pains.stream()
                        .map(one -> new PainPicture.Said(one.day(), one.pain()))
                        .toList());
        return new Pain(
                picture.bands(),
                picture.line(),
                picture.dots().stream()
                        .map(dot -> new PainDot(
                                dot.x(),
                                dot.y(),
                                dot.colour(),
                                pains.stream()
                                        .filter(one -> one.day().equals(dot.day()) && one.pain() == dot.pain())
                                        .map(PainLine::sentence)
                                        .findFirst()
                                        .orElse("")))
                        .toList());
    }
}
