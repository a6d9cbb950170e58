package org.twinge.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of a clinic's staff as it is after a change: all of it, except the words of its notes. An athlete has at most
 * one case that is not resolved.
 *
 * @param revision 1 when the case is opened, raised by every change
 * @param level the most urgent level in force; while nobody has acknowledged the case it never falls
 * @param priority what lets this case come before others of its level; more reasons come first. Never changes the level
 * @param waitingSince while {@code OPEN}: since when it waits for somebody to acknowledge it
 * @param acknowledged who saw it first since it was last open
 * @param assignee the member of staff who has it, or had it before it opened again
 * @param snooze while {@code SNOOZED}
 * @param resolution while {@code RESOLVED}
 * @param alerts everything this case is about, withdrawn alerts included
 * @param notes how many notes there are
 * @param change what made this revision
 */
public record CaseChanged(
        UUID caseId,
        int revision,
        UUID athleteId,
        State state,
        AlertRaised.Level level,
        Set<Reason> priority,
        Instant openedAt,
        @Nullable Instant waitingSince,
        @Nullable Acknowledgement acknowledged,
        @Nullable UUID assignee,
        @Nullable Snooze snooze,
        @Nullable Resolution resolution,
        List<Alert> alerts,
        int notes,
        Change change)
        implements TwingeEvent {

    public enum State {
        OPEN,
        ACKNOWLEDGED,
        ASSIGNED,
        SNOOZED,
        RESOLVED
    }

    /** Why a case comes before others of its level. */
    public enum Reason {
        /** Emergency questions of a report are still open. */
        QUESTIONS_OPEN,
        /** More than one report is in force. */
        SEVERAL_REPORTS,
        /** An alert about training load is in force as well. */
        LOAD_ALERT,
        /** A clinician named an injury that ended less than twelve months ago or has not ended. */
        RECENT_INJURY
    }

    public record Acknowledgement(UUID staffId, Instant at) {
        public Acknowledgement {
            Require.present(staffId, "acknowledged.staffId");
            Require.present(at, "acknowledged.at");
        }
    }

    /** Put aside for a while; it comes back by itself. */
    public record Snooze(Instant until, SnoozeReason reason) {
        public Snooze {
            Require.present(until, "snooze.until");
            Require.present(reason, "snooze.reason");
        }
    }

    public enum SnoozeReason {
        WAITING_FOR_ATHLETE,
        APPOINTMENT_BOOKED,
        WAITING_FOR_RESULTS
    }

    /** @param episode the injury, if a clinician named one */
    public record Resolution(
            Outcome outcome,
            UUID staffId,
            Instant at,
            @Nullable Episode episode) {
        public Resolution {
            Require.present(outcome, "resolution.outcome");
            Require.present(staffId, "resolution.staffId");
            Require.present(at, "resolution.at");
        }
    }

    public enum Outcome {
        TREATED,
        REFERRED,
        NO_INJURY,
        NOT_REACHED
    }

    /**
     * An injury from its first to its last day.
     *
     * @param diagnosis the id of an injury of the catalogue
     * @param end null while it lasts
     */
    public record Episode(
            String diagnosis,
            @Nullable Side side,
            LocalDate start,
            @Nullable LocalDate end) {
        public Episode {
            Require.text(diagnosis, "episode.diagnosis");
            Require.present(start, "episode.start");
            Require.that(end == null || !end.isBefore(start), "episode.end is before its start");
        }
    }

    public enum Side {
        LEFT,
        RIGHT,
        BOTH
    }

    /** An alert for staff by its newest revision; a withdrawn one as it was before. */
    public record Alert(
            UUID alertId,
            int revision,
            AlertRaised.Level level,
            boolean withdrawn,
            Instant causedAt,
            AlertRaised.Cause cause) {
        public Alert {
            Require.present(alertId, "alert.alertId");
            Require.that(revision >= 1, "alert.revision is below 1");
            Require.present(level, "alert.level");
            Require.present(causedAt, "alert.causedAt");
            Require.present(cause, "alert.cause");
        }
    }

    /**
     * @param staffId who did it; null for an alert that came, or time that passed
     * @param alertId which alert, if one came
     */
    public record Change(
            What what,
            Instant at,
            @Nullable UUID staffId,
            @Nullable UUID alertId) {
        public Change {
            Require.present(what, "change.what");
            Require.present(at, "change.at");
        }
    }

    public enum What {
        OPENED,
        ALERT_ADDED,
        ALERT_RAISED,
        ALERT_LOWERED,
        ALERT_CHANGED,
        ALERT_WITHDRAWN,
        ACKNOWLEDGED,
        ASSIGNED,
        SNOOZED,
        RETURNED,
        NOTED,
        /** Staff wrote to the athlete. */
        MESSAGED,
        RESOLVED,
        REOPENED,
        UNDONE
    }

    public CaseChanged {
        Require.present(caseId, "caseId");
        Require.that(revision >= 1, "revision is below 1");
        Require.present(athleteId, "athleteId");
        Require.present(state, "state");
        Require.present(level, "level");
        priority = Require.sorted(priority);
        Require.present(openedAt, "openedAt");
        Require.that((state == State.OPEN) == (waitingSince != null), "waitingSince belongs to an open case");
        Require.that((state == State.SNOOZED) == (snooze != null), "snooze belongs to a snoozed case");
        Require.that((state == State.RESOLVED) == (resolution != null), "resolution belongs to a resolved case");
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
        Require.that(!alerts.isEmpty(), "alerts is empty");
        Require.that(notes >= 0, "notes is below 0");
        Require.present(change, "change");
    }

    @Override
    public UUID key() {
        return athleteId;
    }

    /**
     * The clinics whose own wishes to hear about a figure are all that this case is about; null where it is about anything
     * else, and is for every clinic that the athlete consents to.
     */
    public UUID @Nullable [] onlyFor() {
        List<UUID> asked = alerts.stream()
                .map(Alert::cause)
                .filter(AlertRaised.MetricBeyond.class::isInstance)
                .map(cause -> ((AlertRaised.MetricBeyond) cause).clinicId())
                .toList();
        return asked.size() < alerts.size() ? null : asked.stream().distinct().toArray(UUID[]::new);
    }
}
