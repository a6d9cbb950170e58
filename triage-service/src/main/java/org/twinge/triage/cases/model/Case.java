package org.twinge.triage.cases.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.triage.cases.model.State.Acknowledged;
import org.twinge.triage.cases.model.State.Assigned;
import org.twinge.triage.cases.model.State.InHand;
import org.twinge.triage.cases.model.State.Open;
import org.twinge.triage.cases.model.State.Resolved;
import org.twinge.triage.cases.model.State.Sight;
import org.twinge.triage.cases.model.State.Snoozed;

/**
 * What a clinic has to look after about one athlete.
 *
 * @param revision 1 when opened, raised by every change
 * @param level the most urgent level in force; while the case is open it never falls, and an alert's withdrawal alone
 *     never takes the last level away
 * @param recentInjury see {@link Reason#RECENT_INJURY}; known when the case was opened
 * @param notes how many notes there are
 */
public record Case(
        UUID id,
        UUID athleteId,
        int revision,
        Instant openedAt,
        CaseLevel level,
        boolean recentInjury,
        List<CaseAlert> alerts,
        int notes,
        State state) {

    public Case {
        alerts = List.copyOf(alerts);
    }

    public static Case opened(UUID id, UUID athleteId, CaseAlert alert, boolean recentInjury, Instant now) {
        return new Case(id, athleteId, 1, now, alert.level(), recentInjury, List.of(alert), 0, new Open(now, null));
    }

    /** What lets this case come before others of its level. */
    public Set<Reason> priority() {
        var reasons = EnumSet.noneOf(Reason.class);
        List<CaseAlert> reports = alerts.stream()
                .filter(alert -> alert.inForce() && alert.kind() == CaseAlert.Kind.SYMPTOMS)
                .toList();
        if (reports.stream().anyMatch(CaseAlert::questionsOpen)) {
            reasons.add(Reason.QUESTIONS_OPEN);
        }
        if (reports.size() > 1) {
            reasons.add(Reason.SEVERAL_REPORTS);
        }
        if (alerts.stream().anyMatch(alert -> alert.inForce() && alert.kind() == CaseAlert.Kind.LOAD)) {
            reasons.add(Reason.LOAD_ALERT);
        }
        if (recentInjury) {
            reasons.add(Reason.RECENT_INJURY);
        }
        return Collections.unmodifiableSet(reasons);
    }

    public Optional<CaseAlert> alert(UUID alertId) {
        return alerts.stream().filter(alert -> alert.id().equals(alertId)).findFirst();
    }

    /** Whether the alert, new or in a new revision, wants somebody to look (again). */
    public boolean isNews(CaseAlert alert) {
        if (alert.withdrawn()) {
            return false;
        }
        Optional<CaseAlert> known = alert(alert.id());
        return known.isEmpty()
                || known.get().withdrawn()
                || alert.level().isAbove(known.get().level())
                // a changed cause of something this urgent may be another red flag
                || alert.level().atLeast(CaseLevel.SAME_DAY);
    }

    /** A figure foretells nothing: it puts nobody's work on something more urgent back to the start. */
    private boolean isBesideMoreUrgent(CaseAlert alert) {
        return alert.kind() == CaseAlert.Kind.METRIC && level.isAbove(alert.level());
    }

    /** Whether the alert belongs here; news about what is resolved wants a new case. */
    public boolean takes(CaseAlert alert) {
        return !(state instanceof Resolved) || !isNews(alert);
    }

    /** The case with this alert, which it {@link #takes} and whose revision is above the one it knows. */
    public Case heard(CaseAlert alert, Instant now) {
        List<CaseAlert> heard = new ArrayList<>(alerts);
        heard.removeIf(known -> known.id().equals(alert.id()));
        heard.add(alert);
        CaseLevel current = mostUrgent(heard).orElse(level);
        return new Case(
                id,
                athleteId,
                revision + 1,
                openedAt,
                state instanceof Open ? level.orMoreUrgent(current) : current,
                recentInjury,
                heard,
                notes,
                isNews(alert) && !isBesideMoreUrgent(alert) && !(state instanceof Open)
                        ? new Open(now, state.holder().orElse(null))
                        : state);
    }

    /** @param by a member of staff of a clinic the athlete consents to */
    public Result after(Step step, UUID by, Instant now) {
        return switch (step) {
            case Step.Acknowledge acknowledge -> acknowledged(new Sight(by, now));
            case Step.Assign assign -> assigned(assign.to(), new Sight(by, now));
            case Step.Snooze snooze -> snoozed(snooze, now);
            case Step.Note note -> done(level, notes + 1, state);
            case Step.Message message -> done(level, notes, state);
            case Step.Resolve resolve -> resolved(resolve, by, now);
            case Step.Reopen reopen ->
                state instanceof Resolved
                        ? seen(new Acknowledged(new Sight(by, now)))
                        : new Result.Refused(Refusal.NOT_RESOLVED);
        };
    }

    /** How soon the athlete has to learn that staff wrote: as urgent as the case while it lasts, and never a note for later. */
    public CaseLevel messageLevel() {
        return state instanceof Resolved ? CaseLevel.NOTICE : level.orMoreUrgent(CaseLevel.NOTICE);
    }

    /** The time of a snoozed case is up: somebody has to look again. */
    public Case returned(Instant now) {
        return new Case(
                id,
                athleteId,
                revision + 1,
                openedAt,
                level,
                recentInjury,
                alerts,
                notes,
                new Open(now, state.holder().orElse(null)));
    }

    /** As it was before its last step; that it was otherwise stays in the count of revisions. */
    public Case undoneTo(Case before) {
        return new Case(
                id,
                athleteId,
                revision + 1,
                openedAt,
                before.level,
                recentInjury,
                before.alerts,
                before.notes,
                before.state);
    }

    private Result acknowledged(Sight sight) {
        return switch (state) {
            case Open open ->
                seen(open.assignee() == null ? new Acknowledged(sight) : new Assigned(sight, open.assignee()));
            case InHand inHand -> new Result.Refused(Refusal.ALREADY_ACKNOWLEDGED);
            case Snoozed snoozed -> new Result.Refused(Refusal.ALREADY_ACKNOWLEDGED);
            case Resolved resolved -> new Result.Refused(Refusal.RESOLVED);
        };
    }

    private Result assigned(UUID to, Sight sight) {
        return switch (state) {
            case Open open -> seen(new Assigned(sight, to));
            case InHand inHand -> seen(new Assigned(inHand.acknowledged(), to));
            case Snoozed(InHand before, Instant until, SnoozeReason reason) ->
                seen(new Snoozed(new Assigned(before.acknowledged(), to), until, reason));
            case Resolved resolved -> new Result.Refused(Refusal.RESOLVED);
        };
    }

    private Result snoozed(Step.Snooze snooze, Instant now) {
        return switch (state) {
            case Open open -> new Result.Refused(Refusal.NOT_ACKNOWLEDGED);
            case Resolved resolved -> new Result.Refused(Refusal.RESOLVED);
            case InHand inHand -> snoozed(inHand, snooze, now);
            case Snoozed snoozed -> snoozed(snoozed.before(), snooze, now);
        };
    }

    private Result snoozed(InHand before, Step.Snooze snooze, Instant now) {
        if (level == CaseLevel.EMERGENCY) {
            return new Result.Refused(Refusal.EMERGENCY_CANNOT_WAIT);
        }
        if (!snooze.until().isAfter(now)) {
            return new Result.Refused(Refusal.SNOOZE_IN_THE_PAST);
        }
        return snooze.until().isAfter(now.plus(level.longestSnooze()))
                ? new Result.Refused(Refusal.SNOOZE_TOO_LONG)
                : seen(new Snoozed(before, snooze.until(), snooze.reason()));
    }

    private Result resolved(Step.Resolve resolve, UUID by, Instant now) {
        return switch (state) {
            case Open open -> new Result.Refused(Refusal.NOT_ACKNOWLEDGED);
            case Resolved resolved -> new Result.Refused(Refusal.RESOLVED);
            case InHand inHand -> resolved(inHand, resolve, by, now);
            case Snoozed snoozed -> resolved(snoozed.before(), resolve, by, now);
        };
    }

    private Result resolved(InHand before, Step.Resolve resolve, UUID by, Instant now) {
        return resolve.outcome() == Outcome.NOT_REACHED && level.atLeast(CaseLevel.SAME_DAY)
                ? new Result.Refused(Refusal.NOBODY_REACHED)
                : seen(new Resolved(before, resolve.outcome(), resolve.episode(), by, now));
    }

    /** Somebody has seen the level, so that it may be what is in force now. */
    private Result seen(State next) {
        return done(mostUrgent(alerts).orElse(level), notes, next);
    }

    private Result done(CaseLevel level, int notes, State next) {
        return new Result.Done(
                new Case(id, athleteId, revision + 1, openedAt, level, recentInjury, alerts, notes, next));
    }

    private static Optional<CaseLevel> mostUrgent(List<CaseAlert> alerts) {
        return alerts.stream().filter(CaseAlert::inForce).map(CaseAlert::level).min(CaseLevel::compareTo);
    }
}
