package org.twinge.load.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.twinge.load.model.AlertState.Gone;
import org.twinge.load.model.AlertState.Pending;
import org.twinge.load.model.AlertState.Raised;
import org.twinge.load.model.AlertState.Silence;
import org.twinge.load.model.AlertState.Silent;

/**
 * When a finding is told. First some time after the session; again only if it means something else; withdrawn if it is gone.
 *
 * @param delay counted from the session's end or its arrival, whichever is later
 * @param ageDays findings on older local days are not news
 */
public record AlertPolicy(Duration delay, int ageDays) {
    /**
     * The state after a change of the finding, or after time has passed.
     *
     * @param finding as it is now; empty if there is none (any more)
     * @param birthDate of the athlete, where known
     */
    public AlertState next(
            AlertState before, Optional<? extends News> finding, Optional<LocalDate> birthDate, Instant now) {
        if (finding.isEmpty()) {
            return new Gone(before.withdrawn());
        }
        Optional<Silence> silence = silence(before, finding.get(), birthDate, now);
        if (silence.isPresent()) {
            return new Silent(before.withdrawn(), silence.get());
        }
        String says = finding.get().says();
        Instant afterSession = finding.get().sessionEnd().plus(delay);
        return switch (before) {
            case Raised raised -> raised.says().equals(says) ? raised : new Raised(raised.revision() + 1, says);
            case Pending pending -> due(pending.revision(), later(pending.dueAt(), afterSession), says, now);
            case Gone gone -> due(gone.revision(), later(now.plus(delay), afterSession), says, now);
            case Silent silent -> due(silent.revision(), later(now.plus(delay), afterSession), says, now);
        };
    }

    private Optional<Silence> silence(AlertState before, News finding, Optional<LocalDate> birthDate, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (finding.provisional()) {
            return Optional.of(Silence.PROVISIONAL);
        }
        if (birthDate.filter(birth -> Adulthood.isUnder18(birth, today)).isPresent()) {
            return Optional.of(Silence.UNDER_18);
        }
        boolean promised = before instanceof Raised || before instanceof Pending;
        if (!promised && finding.day().isBefore(today.minusDays(ageDays))) {
            return Optional.of(Silence.OLD);
        }
        return Optional.empty();
    }

    private static AlertState due(int revision, Instant dueAt, String says, Instant now) {
        return dueAt.isAfter(now) ? new Pending(revision, dueAt) : new Raised(revision + 1, says);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
