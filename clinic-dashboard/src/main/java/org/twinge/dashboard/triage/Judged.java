package org.twinge.dashboard.triage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twinge.dashboard.alerts.ListReached;
import org.twinge.dashboard.model.Level;

/**
 * What triage says to answers, of a report or to a question asked afterwards.
 *
 * @param incomplete emergency questions are open: the level is only a lower bound
 * @param stored what goes with the level as it was kept with the answers, in English; empty where nothing was
 * @param about whom messages about it were sent to is found by it
 */
public record Judged(
        Level level,
        boolean incomplete,
        boolean forGuardian,
        List<FiredRule> rules,
        Optional<Verdict.Advice> stored,
        String ruleBookVersion,
        Instant at,
        boolean hasClinic,
        ListReached.About about) {}
