package org.twinge.dashboard.wishes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.wishes.Notifier.Capacity;
import org.twinge.dashboard.wishes.Notifier.Kind;

/** From which level on somebody hears at once of one kind of thing, and what else they could choose. */
record KindChoices(String field, String title, List<Choice> choices) {

    record Choice(Level level, String words, boolean chosen) {}

    /** @param entered what stands on the form and is not kept yet, by kind */
    static List<KindChoices> of(
            List<Capacity> capacities, Notifier.Preferences kept, Map<Kind, String> entered, WishWords words) {
        return Arrays.stream(Kind.values())
                .filter(kind -> !levels(kind, capacities).isEmpty())
                .map(kind -> of(kind, levels(kind, capacities), minimum(kind, kept, entered.get(kind)), words))
                .toList();
    }

    private static KindChoices of(Kind kind, List<Level> levels, Level minimum, WishWords words) {
        Level chosen = levels.stream()
                .filter(level -> level.compareTo(minimum) <= 0)
                .findFirst()
                .orElse(levels.getLast());
        return new KindChoices(
                kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words.kind(kind),
                levels.stream()
                        .map(level -> new Choice(level, words(kind, level, words), level == chosen))
                        .toList());
    }

    private static String words(Kind kind, Level level, WishWords words) {
        return switch (kind) {
            case TRAINING -> words.training(level);
            case SYMPTOMS -> words.symptoms(level);
            case QUESTION -> words.question(level);
            case STAFF_MESSAGE -> words.staffMessage(level);
        };
    }

    private static Level minimum(Kind kind, Notifier.Preferences kept, @Nullable String entered) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(entered))
                .findFirst()
                .orElse(kept.minimums().getOrDefault(kind, Map.of()).getOrDefault("EMAIL", Level.INFO));
    }

    /** The gentlest first. None where nobody with these capacities is told such things. */
    private static List<Level> levels(Kind kind, List<Capacity> capacities) {
        boolean staff = capacities.contains(Capacity.STAFF);
        boolean athlete = capacities.contains(Capacity.ATHLETE);
        return switch (kind) {
            case TRAINING -> List.of(Level.INFO, Level.NOTICE, Level.SELF_CARE);
            case SYMPTOMS ->
                staff
                        ? List.of(Level.INFO, Level.ROUTINE, Level.SOON, Level.SAME_DAY)
                        : List.of(Level.INFO, Level.ROUTINE, Level.SOON);
            case QUESTION, STAFF_MESSAGE -> athlete ? List.of(Level.INFO, Level.SOON) : List.of();
        };
    }
}
