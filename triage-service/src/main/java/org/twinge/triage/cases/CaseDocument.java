package org.twinge.triage.cases;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CaseChanged;
import org.twinge.triage.cases.model.Case;
import org.twinge.triage.cases.model.CaseAlert;
import org.twinge.triage.cases.model.CaseLevel;
import org.twinge.triage.cases.model.Episode;
import org.twinge.triage.cases.model.Outcome;
import org.twinge.triage.cases.model.Reason;
import org.twinge.triage.cases.model.SnoozeReason;
import org.twinge.triage.cases.model.State;

/** A case in the words of the topic {@code cases}, and back: stored, published and answered as the same record. */
final class CaseDocument {
    private CaseDocument() {}

    /** @param alerts with their causes, by id, every alert of the case among them */
    static CaseChanged of(Case now, Map<UUID, CaseChanged.Alert> alerts, CaseChanged.Change change) {
        State state = now.state();
        return new CaseChanged(
                now.id(),
                now.revision(),
                now.athleteId(),
                name(state),
                AlertRaised.Level.valueOf(now.level().name()),
                now.priority().stream()
                        .map(reason -> CaseChanged.Reason.valueOf(reason.name()))
                        .collect(Collectors.toSet()),
                now.openedAt(),
                state instanceof State.Open open ? open.since() : null,
                acknowledgement(state),
                state.holder().orElse(null),
                state instanceof State.Snoozed snoozed ? snooze(snoozed) : null,
                state instanceof State.Resolved resolved ? resolution(resolved) : null,
                now.alerts().stream()
                        .map(alert -> Objects.requireNonNull(alerts.get(alert.id())))
                        .toList(),
                now.notes(),
                change);
    }

    static Case caseOf(CaseChanged document) {
        return new Case(
                document.caseId(),
                document.athleteId(),
                document.revision(),
                document.openedAt(),
                level(document.level()),
                document.priority().contains(CaseChanged.Reason.valueOf(Reason.RECENT_INJURY.name())),
                document.alerts().stream().map(CaseDocument::alert).toList(),
                document.notes(),
                state(document));
    }

    static CaseAlert alert(CaseChanged.Alert alert) {
        return new CaseAlert(
                alert.alertId(),
                alert.revision(),
                level(alert.level()),
                kind(alert.cause()),
                alert.cause() instanceof AlertRaised.RedFlags flags && flags.unsettled(),
                alert.withdrawn());
    }

    private static CaseAlert.Kind kind(AlertRaised.Cause cause) {
        return switch (cause) {
            case AlertRaised.RedFlags _ -> CaseAlert.Kind.SYMPTOMS;
            case AlertRaised.MetricBeyond _ -> CaseAlert.Kind.METRIC;
            case AlertRaised.SessionSpike _,
                    AlertRaised.PlanBreach _,
                    AlertRaised.Prompt _,
                    AlertRaised.StaffMessage _ -> CaseAlert.Kind.LOAD;
        };
    }

    static CaseChanged.Alert alert(AlertRaised raised) {
        return new CaseChanged.Alert(
                raised.alertId(), raised.revision(), raised.level(), false, raised.causedAt(), raised.cause());
    }

    /** The alert as it was, ended by a newer revision. */
    static CaseChanged.Alert withdrawn(CaseChanged.Alert alert, int revision) {
        return new CaseChanged.Alert(alert.alertId(), revision, alert.level(), true, alert.causedAt(), alert.cause());
    }

    static Map<UUID, CaseChanged.Alert> byId(List<CaseChanged.Alert> alerts) {
        return alerts.stream().collect(Collectors.toMap(CaseChanged.Alert::alertId, alert -> alert));
    }

    private static CaseChanged.State name(State state) {
        return switch (state) {
            case State.Open open -> CaseChanged.State.OPEN;
            case State.Acknowledged seen -> CaseChanged.State.ACKNOWLEDGED;
            case State.Assigned assigned -> CaseChanged.State.ASSIGNED;
            case State.Snoozed snoozed -> CaseChanged.State.SNOOZED;
            case State.Resolved resolved -> CaseChanged.State.RESOLVED;
        };
    }

    private static CaseChanged.@Nullable Acknowledgement acknowledgement(State state) {
        return switch (state) {
            case State.Open open -> null;
            case State.InHand inHand ->
                new CaseChanged.Acknowledgement(
                        inHand.acknowledged().by(), inHand.acknowledged().at());
            case State.Snoozed snoozed -> acknowledgement(snoozed.before());
            case State.Resolved resolved -> acknowledgement(resolved.before());
        };
    }

    private static CaseChanged.Snooze snooze(State.Snoozed snoozed) {
        return new CaseChanged.Snooze(
                snoozed.until(),
                CaseChanged.SnoozeReason.valueOf(snoozed.reason().name()));
    }

    private static CaseChanged.Resolution resolution(State.Resolved resolved) {
        Episode episode = resolved.episode();
        return new CaseChanged.Resolution(
                CaseChanged.Outcome.valueOf(resolved.outcome().name()),
                resolved.by(),
                resolved.at(),
                episode == null
                        ? null
                        : new CaseChanged.Episode(
                                episode.diagnosis(),
                                episode.side() == null
                                        ? null
                                        : CaseChanged.Side.valueOf(
                                                episode.side().name()),
                                episode.start(),
                                episode.end()));
    }

    private static State state(CaseChanged document) {
        return switch (document.state()) {
            case OPEN -> new State.Open(Objects.requireNonNull(document.waitingSince()), document.assignee());
            case ACKNOWLEDGED, ASSIGNED -> inHand(document);
            case SNOOZED -> {
                var snooze = Objects.requireNonNull(document.snooze());
                yield new State.Snoozed(
                        inHand(document),
                        snooze.until(),
                        SnoozeReason.valueOf(snooze.reason().name()));
            }
            case RESOLVED -> {
                var resolution = Objects.requireNonNull(document.resolution());
                yield new State.Resolved(
                        inHand(document),
                        Outcome.valueOf(resolution.outcome().name()),
                        episode(resolution.episode()),
                        resolution.staffId(),
                        resolution.at());
            }
        };
    }

    private static State.InHand inHand(CaseChanged document) {
        var acknowledged = Objects.requireNonNull(document.acknowledged());
        var sight = new State.Sight(acknowledged.staffId(), acknowledged.at());
        UUID assignee = document.assignee();
        return assignee == null ? new State.Acknowledged(sight) : new State.Assigned(sight, assignee);
    }

    private static @Nullable Episode episode(CaseChanged.@Nullable Episode episode) {
        return episode == null
                ? null
                : new Episode(
                        episode.diagnosis(),
                        episode.side() == null
                                ? null
                                : Episode.Side.valueOf(episode.side().name()),
                        episode.start(),
                        episode.end());
    }

    static CaseLevel level(AlertRaised.Level level) {
        return CaseLevel.valueOf(level.name());
    }
}
