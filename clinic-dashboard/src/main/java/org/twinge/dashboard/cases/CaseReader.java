package org.twinge.dashboard.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CaseChanged;
import org.twinge.dashboard.model.Alert;
import org.twinge.dashboard.model.CareCase;
import org.twinge.dashboard.model.Cause;
import org.twinge.dashboard.model.Level;

/** A stored case in the words of the pages. */
@ApplicationScoped
class CaseReader {
    private final ObjectMapper json;

    CaseReader(ObjectMapper json) {
        this.json = json;
    }

    CaseChanged read(String document) {
        try {
            return json.readValue(document, CaseChanged.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<UUID> alerts(CaseChanged now) {
        return now.alerts().stream().map(CaseChanged.Alert::alertId).toList();
    }

    static CareCase of(CaseChanged now, String athlete, @Nullable Instant allTold, List<Alert.Told> reached) {
        return new CareCase(
                now.caseId(),
                now.athleteId(),
                athlete,
                now.revision(),
                CareCase.State.valueOf(now.state().name()),
                Level.valueOf(now.level().name()),
                now.priority().stream()
                        .map(reason -> CareCase.Reason.valueOf(reason.name()))
                        .collect(Collectors.toCollection(java.util.TreeSet::new)),
                now.openedAt(),
                now.waitingSince(),
                now.waitingSince() != null && allTold != null && !allTold.isBefore(now.waitingSince()),
                now.acknowledged() == null
                        ? null
                        : new CareCase.Acknowledgement(
                                now.acknowledged().staffId(), now.acknowledged().at()),
                now.assignee(),
                now.snooze() == null ? null : now.snooze().until(),
                now.alerts().stream().map(CaseReader::about).toList(),
                now.notes(),
                new CareCase.Change(
                        now.change().what().name(),
                        now.change().at(),
                        now.change().staffId()),
                reached);
    }

    private static CareCase.About about(CaseChanged.Alert alert) {
        return new CareCase.About(
                Level.valueOf(alert.level().name()), alert.withdrawn(), alert.causedAt(), cause(alert.cause()));
    }

    private static Cause cause(AlertRaised.Cause cause) {
        return switch (cause) {
            case AlertRaised.SessionSpike spike ->
                new Cause.Spike(
                        spike.localDay(),
                        spike.sessionMeters(),
                        spike.longestMeters(),
                        spike.longestDay(),
                        spike.ratio());
            case AlertRaised.RedFlags flags ->
                new Cause.RedFlags(
                        flags.rules().stream()
                                .map(rule -> new Cause.Rule(rule.title(), rule.action()))
                                .toList(),
                        flags.unsettled());
            case AlertRaised.MetricBeyond beyond ->
                new Cause.Metric(
                        beyond.localDay(),
                        beyond.metric(),
                        beyond.value(),
                        beyond.above(),
                        beyond.threshold(),
                        beyond.coverage());
            case AlertRaised.PlanBreach _, AlertRaised.Prompt _, AlertRaised.StaffMessage _ ->
                throw new IllegalStateException("What is for the athlete alone is in no case");
        };
    }
}
