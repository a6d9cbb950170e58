package org.twinge.catalog.content;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Which words come nearest to a misspelt one. */
public final class Nearest {
    private Nearest() {}

    /** Up to three that need at most half their letters changed, nearest first. */
    public static List<String> to(String asked, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(asked, word) <= word.length() / 2)
                .sorted(Comparator.<String>comparingInt(word -> distance(asked, word))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /** Letters to insert, delete or replace (Levenshtein 1966). */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replace = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
