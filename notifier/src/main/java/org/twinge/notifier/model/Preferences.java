package org.twinge.notifier.model;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wants to hear of, how and when. It holds for what can be switched off ({@link Mailbox#isForced}); nothing
 * else asks for it.
 *
 * @param minimums the gentlest level that is told at once, by kind and channel; what is not named is told at every level
 * @param dailyMessages how many gentle messages are told at once on one day of theirs, 1 to 50
 * @param repeatAfterDays for how many days the same rule is not told at once again, 0 to 14
 * @param digest what is not told at once is told together: weekly to athletes, daily to staff
 */
public record Preferences(
        Map<Kind, Map<Channel, Level>> minimums,
        Optional<QuietHours> quietHours,
        int dailyMessages,
        int repeatAfterDays,
        boolean digest) {
    public static final int MOST_DAILY_MESSAGES = 50;
    public static final int LONGEST_REPEAT_AFTER_DAYS = 14;

    /** Of whoever has not said anything else. */
    public static final Preferences USUAL = new Preferences(Map.of(), Optional.empty(), 5, 3, true);

    /** @throws IllegalArgumentException outside what the parameters say */
    public Preferences {
        minimums = Map.copyOf(minimums);
        require(dailyMessages >= 1 && dailyMessages <= MOST_DAILY_MESSAGES, "dailyMessages");
        require(repeatAfterDays >= 0 && repeatAfterDays <= LONGEST_REPEAT_AFTER_DAYS, "repeatAfterDays");
    }

    public Level minimum(Kind kind, Channel channel) {
        return minimums.getOrDefault(kind, Map.of()).getOrDefault(channel, Level.INFO);
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw new IllegalArgumentException(field + " is out of its range");
        }
    }
}
