package org.twinge.notifier.preferences;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.model.Channel;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Preferences;
import org.twinge.notifier.model.QuietHours;

/** Reads what somebody wants, and collects everything that is wrong with it. */
final class PreferencesReader {
    private final List<Violation> violations = new ArrayList<>();

    record Violation(String field, String message) {}

    /** As it was written; nothing is checked yet. */
    record Wanted(
            @Nullable Map<String, @Nullable Map<String, String>> minimums,
            @Nullable Hours quietHours,
            @Nullable Integer dailyMessages,
            @Nullable Integer repeatAfterDays,
            @Nullable Boolean digest) {}

    /** @param from HH:mm, as {@code to} */
    record Hours(@Nullable String from, @Nullable String to) {}

    /** Empty if something is wrong. */
    Optional<Preferences> read(Wanted wanted) {
        Map<Kind, Map<Channel, Level>> minimums = minimums(wanted.minimums() == null ? Map.of() : wanted.minimums());
        Optional<QuietHours> quiet = quiet(wanted.quietHours());
        int daily = number("dailyMessages", wanted.dailyMessages(), 1, Preferences.MOST_DAILY_MESSAGES);
        int repeat = number("repeatAfterDays", wanted.repeatAfterDays(), 0, Preferences.LONGEST_REPEAT_AFTER_DAYS);
        Boolean digest = wanted.digest();
        if (digest == null) {
            refuse("digest", "is missing: true or false");
            return Optional.empty();
        }
        return violations.isEmpty()
                ? Optional.of(new Preferences(minimums, quiet, daily, repeat, digest))
                : Optional.empty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private Map<Kind, Map<Channel, Level>> minimums(Map<String, @Nullable Map<String, String>> written) {
        Map<Kind, Map<Channel, Level>> minimums = new EnumMap<>(Kind.class);
        written.forEach((kind, channels) -> {
            String field = "minimums." + kind;
            Optional<Kind> known = choice(field, kind, List.of(Kind.values()));
            Map<Channel, Level> levels = new EnumMap<>(Channel.class);
            if (channels == null) {
                refuse(field, "is empty; an example is {\"EMAIL\": \"INFO\"}");
                return;
            }
            channels.forEach((channel, level) -> {
                Optional<Channel> by = choice(field, channel, Channel.ofPeople());
                Optional<Level> least = choice(field + "." + channel, level, List.of(Level.values()));
                if (least.equals(Optional.of(Level.EMERGENCY))) {
                    refuse(field + "." + channel, "would switch off SAME_DAY, which nobody can; SAME_DAY is the most");
                }
                by.ifPresent(there -> least.ifPresent(is -> levels.put(there, is)));
            });
            known.ifPresent(is -> minimums.put(is, levels));
        });
        return minimums;
    }

    private Optional<QuietHours> quiet(@Nullable Hours written) {
        if (written == null) {
            return Optional.empty();
        }
        Optional<LocalTime> from = time("quietHours.from", written.from());
        Optional<LocalTime> to = time("quietHours.to", written.to());
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            refuse("quietHours.to", "is the same as from; leave quietHours out for none");
            return Optional.empty();
        }
        return Optional.of(new QuietHours(from.get(), to.get()));
    }

    private Optional<LocalTime> time(String field, @Nullable String written) {
        try {
            if (written != null) {
                return Optional.of(LocalTime.parse(written).withSecond(0).withNano(0));
            }
        } catch (DateTimeException e) {
            // said below
        }
        refuse(field, "is no time of day; an example is 22:00");
        return Optional.empty();
    }

    private int number(String field, @Nullable Integer written, int least, int most) {
        if (written == null || written < least || written > most) {
            refuse(field, "is not a number from " + least + " to " + most);
            return least;
        }
        return written;
    }

    private <E extends Enum<E>> Optional<E> choice(String field, @Nullable String written, List<E> choices) {
        Optional<E> found =
                choices.stream().filter(one -> one.name().equals(written)).findFirst();
        if (found.isEmpty()) {
            refuse(field, "is none of " + choices);
        }
        return found;
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
