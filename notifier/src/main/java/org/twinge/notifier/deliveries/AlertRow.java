package org.twinge.notifier.deliveries;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.CaseChanged;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.DeliverySettled;
import org.twinge.contracts.ErasureCompleted;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.EscalationEnded;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.LoadSnapshot;
import org.twinge.contracts.PainAnswered;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunDeleted;
import org.twinge.contracts.RunRecorded;
import org.twinge.contracts.RunReported;
import org.twinge.contracts.SymptomsAssessed;
import org.twinge.contracts.SymptomsWithdrawn;
import org.twinge.contracts.UnreadableEventException;
import org.twinge.messaging.Ids;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Meaning;

/** One revision of an alert. */
@Entity
@Table(name = "alert")
class AlertRow {
    private static final String METRIC_BEYOND = "metric-beyond/";

    @Id
    UUID id;

    UUID athleteId;
    UUID alertId;
    int revision;

    @Enumerated(EnumType.STRING)
    Level level;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** Not to be told of again and again; null where each alert is news. */
    String rule;

    String band;
    boolean withdrawn;
    String audiences;
    String content;
    Instant causedAt;
    Instant receivedAt;

    /** When more people are to be told, if nobody acknowledges it; on the newest revision only. */
    Instant escalatesAt;

    AlertRow() {}

    private AlertRow(UUID athleteId, UUID alertId, int revision, Instant causedAt, Instant receivedAt) {
        this.id = id(alertId, revision);
        this.athleteId = athleteId;
        this.alertId = alertId;
        this.revision = revision;
        this.causedAt = causedAt;
        this.receivedAt = receivedAt;
    }

    /** Known without asking, so that a row at hand is not read again. */
    static UUID id(UUID alertId, int revision) {
        return Ids.v5("alert", alertId, revision);
    }

    /** The alert that the event tells of; empty for events about something else. */
    static Optional<AlertRow> of(Received received, Instant now) {
        return switch (received.event()) {
            case AlertRaised alert -> Optional.of(raised(alert, received, now));
            case AlertWithdrawn alert -> Optional.of(withdrawn(alert, now));
            case RunRecorded _,
                    RunDeleted _,
                    RunReported _,
                    AthleteSnapshot _,
                    ClinicSnapshot _,
                    SymptomsAssessed _,
                    SymptomsWithdrawn _,
                    PainAnswered _,
                    CaseChanged _,
                    DeliverySettled _,
                    EscalationEnded _,
                    LoadSnapshot _,
                    ErasureRequested _,
                    ErasureCompleted _,
                    AthleteSeen _,
                    CatalogEntryPublished _ -> Optional.empty();
        };
    }

    private static AlertRow raised(AlertRaised alert, Received received, Instant now) {
        AlertRow row = new AlertRow(alert.athleteId(), alert.alertId(), alert.revision(), alert.causedAt(), now);
        row.level = Level.valueOf(alert.level().name());
        switch (alert.cause()) {
            case AlertRaised.SessionSpike spike ->
                row.isTraining("session-spike", spike.band().name());
            case AlertRaised.PlanBreach breach ->
                row.isTraining(
                        "plan-breach", breach.kinds().stream().map(Enum::name).collect(Collectors.joining("+")));
            case AlertRaised.MetricBeyond beyond ->
                row.isTraining(METRIC_BEYOND + beyond.metric(), "beyond " + beyond.threshold());
            case AlertRaised.RedFlags _ -> row.kind = Kind.SYMPTOMS;
            case AlertRaised.Prompt _ -> row.kind = Kind.QUESTION;
            case AlertRaised.StaffMessage _ -> row.kind = Kind.STAFF_MESSAGE;
        }
        row.audiences = alert.audiences().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        row.content = new String(
                EventCodec.encode(received.id(), "notifier", received.causedAt(), alert), StandardCharsets.UTF_8);
        return row;
    }

    private static AlertRow withdrawn(AlertWithdrawn alert, Instant now) {
        AlertRow row = new AlertRow(alert.athleteId(), alert.alertId(), alert.revision(), alert.causedAt(), now);
        row.withdrawn = true;
        row.level = Level.INFO;
        row.kind = Kind.TRAINING;
        row.audiences = "";
        return row;
    }

    private void isTraining(String rule, String band) {
        this.kind = Kind.TRAINING;
        this.rule = rule;
        this.band = band;
    }

    /** A withdrawal repeats the word that it takes back. */
    void takesBack(AlertRow last) {
        level = last.level;
        kind = last.kind;
        rule = last.rule;
        band = last.band;
        content = last.content;
    }

    Meaning meaning() {
        return new Meaning(level, band, withdrawn);
    }

    Set<Audience> audiences() {
        return audiences.isEmpty()
                ? Set.of()
                : Arrays.stream(audiences.split(",")).map(Audience::valueOf).collect(Collectors.toSet());
    }

    /** The one clinic that is told; empty where every clinic is that the athlete consents to. */
    Optional<UUID> onlyClinic() {
        return rule != null
                        && rule.startsWith(METRIC_BEYOND)
                        && content().cause() instanceof AlertRaised.MetricBeyond beyond
                ? Optional.of(beyond.clinicId())
                : Optional.empty();
    }

    AlertRaised content() {
        try {
            return (AlertRaised)
                    EventCodec.decode(content.getBytes(StandardCharsets.UTF_8)).event();
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("We wrote this content ourselves", e);
        }
    }
}
