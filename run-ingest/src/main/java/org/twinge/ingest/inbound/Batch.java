package org.twinge.ingest.inbound;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.ingest.run.Violation;

/**
 * What became of a batch.
 *
 * @param lines in their order
 */
public record Batch(int accepted, int changed, int duplicate, int rejected, int notLinked, List<Line> lines) {
    public enum Outcome {
        /** It is new here. */
        ACCEPTED,
        /** It was known, and is another now. */
        CHANGED,
        /** It was known so or newer, or its owner deleted it; nothing changes. */
        DUPLICATE,
        /** Something is wrong with it; nothing of it was stored. */
        REJECTED,
        /** No link of the calling system says whose it is. It is the same answer whatever the reason. */
        NOT_LINKED
    }

    /**
     * What became of a line.
     *
     * @param line the first is 1
     * @param externalId null where it could not be read
     * @param violations what is wrong with it
     */
    public record Line(int line, @Nullable String externalId, Outcome outcome, List<Violation> violations) {}

    static Batch of(Collection<Line> lines) {
        var tally = lines.stream().collect(Collectors.groupingBy(Line::outcome, Collectors.counting()));
        return new Batch(
                Math.toIntExact(tally.getOrDefault(Outcome.ACCEPTED, 0L)),
                Math.toIntExact(tally.getOrDefault(Outcome.CHANGED, 0L)),
                Math.toIntExact(tally.getOrDefault(Outcome.DUPLICATE, 0L)),
                Math.toIntExact(tally.getOrDefault(Outcome.REJECTED, 0L)),
                Math.toIntExact(tally.getOrDefault(Outcome.NOT_LINKED, 0L)),
                lines.stream().sorted(Comparator.comparingInt(Line::line)).toList());
    }
}
