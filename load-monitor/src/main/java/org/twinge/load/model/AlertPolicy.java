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
 * When a finding is told. First some time after the session; again only if its band changes; withdrawn if it is gone.
 *
 * @param delay counted from the session's end or its arrival, whichever is later
 * @param ageDays findings on older local days are not news
 */
public record AlertPolicy(Duration delay, int ageDays) {
    private static final int ADULT_YEARS = 18;

    /**
     * The state after a change of the finding, or after time has passed.
     *
     * @param finding as it is now; empty if there is none (any more)
     * @param birthDate of the athlete, where known
     */
    public AlertState next(AlertState before, Optional<Finding> finding, Optional<LocalDate> birthDate, Instant now) {
        if (finding.isEmpty()) {
            return new Gone(before.withdrawn());
        }
        Optional<Silence> silence = silence(before, finding.get(), birthDate, now);
        if (silence.isPresent()) {
            return new Silent(before.withdrawn(), silence.get());
        }
        SpikeBand band = finding.get().spike().band();
        Instant afterSession = finding.get().spike().session().endedAt().plus(delay);
        return switch (before) {
            case Raised raised -> raised.band() == band ? raised : new Raised(raised.revision() + 1, band);
            case Pending pending -> due(pending.revision(), later(pending.dueAt(), afterSession), band, now);
            case Gone gone -> due(gone.revision(), later(now.plus(delay), afterSession), band, now);
            case Silent silent -> due(silent.revision(), later(now.plus(delay), afterSession), band, now);
        };
    }

    private Optional<Silence> silence(AlertState before, Finding finding, Optional<LocalDate> birthDate, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (finding.provisional()) {
            return Optional.of(Silence.PROVISIONAL);
        }
        if (birthDate.isPresent() && birthDate.get().plusYears(ADULT_YEARS).isAfter(today)) {
            return Optional.of(Silence.UNDER_18);
        }
        boolean promised = before instanceof Raised || before instanceof Pending;
        if (!promised && finding.day().isBefore(today.minusDays(ageDays))) {
            return Optional.of(Silence.OLD);
        }
        return Optional.empty();
    }

    private static AlertState due(int revision, Instant dueAt, SpikeBand band, Instant now) {
        return dueAt.isAfter(now) ? new Pending(revision, dueAt) : new Raised(revision + 1, band);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
