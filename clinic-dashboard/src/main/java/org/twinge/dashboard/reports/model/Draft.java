package org.twinge.dashboard.reports.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report while it is being written.
 *
 * @param amends the report it will correct; null for a new one
 * @param steps the codes asked on each screen so far, the last still to be answered; an empty one is the last of all,
 *     where the report is sent
 * @param answers everything answered so far, also on screens that a changed answer has taken away: whoever comes to them
 *     again finds them filled in
 */
public record Draft(
        UUID id,
        @Nullable UUID amends,
        List<List<String>> steps,
        SortedMap<String, String> answers,
        Instant startedAt) {

    public Draft {
        steps = steps.stream().map(List::copyOf).toList();
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }

    public static Draft begun(
            UUID id, @Nullable UUID amends, Map<String, String> answers, List<String> first, Instant now) {
        return new Draft(id, amends, List.of(first), new TreeMap<>(answers), now);
    }

    public boolean has(int step) {
        return step >= 1 && step <= steps.size();
    }

    /** @param step counted from 1 */
    public List<String> asked(int step) {
        return steps.get(step - 1);
    }

    public List<String> open(int step) {
        return asked(step).stream().filter(code -> !answers.containsKey(code)).toList();
    }

    /** What was asked on this screen is answered like this, and what is not among it is open again. */
    public Draft answered(int step, Map<String, String> given) {
        var all = new TreeMap<>(answers);
        asked(step).forEach(all::remove);
        all.putAll(given);
        return new Draft(id, amends, steps, all, startedAt);
    }

    public Set<String> askedUpTo(int step) {
        return steps.subList(0, step).stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    /** What the screens up to this one say; what stands on a screen that is no longer asked is not said. */
    public SortedMap<String, String> said(int upTo) {
        var said = new TreeMap<>(answers);
        said.keySet().retainAll(askedUpTo(upTo));
        return said;
    }

    /** The screen after this one; what came there before is asked no more. */
    public Draft continued(int after, List<String> next) {
        var kept = new ArrayList<>(steps.subList(0, after));
        kept.add(next);
        return new Draft(id, amends, kept, answers, startedAt);
    }
}
