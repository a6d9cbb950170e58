package org.twinge.triage.load;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AlertRaised;

/**
 * What an athlete had run when they reported. An association, never a cause or a risk; it changed nothing about how the
 * report was judged.
 *
 * @param recentSpike null where no session of the 30 days before was far longer than those before it
 * @param longestRun of the 30 days up to the last run; null where no distance is known
 */
public record LoadContext(
        @Nullable Spike recentSpike, @Nullable LongestRun longestRun) {

    public record Spike(LocalDate day, AlertRaised.SpikeBand band) {}

    public record LongestRun(LocalDate day, double meters) {}
}
