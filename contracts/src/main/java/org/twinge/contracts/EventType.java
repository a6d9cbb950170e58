package org.twinge.contracts;

import java.util.Arrays;
import java.util.Optional;

/** Every event type: its CloudEvents {@code type}, the topic it travels on, and its record. */
public enum EventType {
    RUN_RECORDED("org.twinge.run.recorded.v1", Topics.RUNS, RunRecorded.class),
    RUN_DELETED("org.twinge.run.deleted.v1", Topics.RUNS, RunDeleted.class),
    RUN_REPORTED("org.twinge.run.reported.v1", Topics.RUNS_INBOUND, RunReported.class),
    ATHLETE_SNAPSHOT("org.twinge.athlete.snapshot.v1", Topics.ATHLETES, AthleteSnapshot.class),
    CLINIC_SNAPSHOT("org.twinge.clinic.snapshot.v1", Topics.CLINICS, ClinicSnapshot.class),
    SYMPTOMS_ASSESSED("org.twinge.symptoms.assessed.v1", Topics.SYMPTOMS, SymptomsAssessed.class),
    SYMPTOMS_WITHDRAWN("org.twinge.symptoms.withdrawn.v1", Topics.SYMPTOMS, SymptomsWithdrawn.class),
    PAIN_ANSWERED("org.twinge.pain.answered.v1", Topics.SYMPTOMS, PainAnswered.class),
    ALERT_RAISED("org.twinge.alert.raised.v1", Topics.ALERTS, AlertRaised.class),
    ALERT_WITHDRAWN("org.twinge.alert.withdrawn.v1", Topics.ALERTS, AlertWithdrawn.class),
    CASE_CHANGED("org.twinge.case.changed.v1", Topics.CASES, CaseChanged.class),
    DELIVERY_SETTLED("org.twinge.delivery.settled.v1", Topics.DELIVERIES, DeliverySettled.class),
    ESCALATION_ENDED("org.twinge.escalation.ended.v1", Topics.DELIVERIES, EscalationEnded.class),
    LOAD_SNAPSHOT("org.twinge.load.snapshot.v1", Topics.LOADS, LoadSnapshot.class),
    ERASURE_REQUESTED("org.twinge.erasure.requested.v1", Topics.ERASURES, ErasureRequested.class),
    ERASURE_COMPLETED("org.twinge.erasure.completed.v1", Topics.ERASURES, ErasureCompleted.class),
    ATHLETE_SEEN("org.twinge.athlete.seen.v1", Topics.READS, AthleteSeen.class),
    CATALOG_ENTRY_PUBLISHED("org.twinge.catalog-entry.published.v1", Topics.CATALOG, CatalogEntryPublished.class);

    private final String type;
    private final String topic;
    private final Class<? extends TwingeEvent> record;

    EventType(String type, String topic, Class<? extends TwingeEvent> record) {
        this.type = type;
        this.topic = topic;
        this.record = record;
    }

    /** The CloudEvents {@code type} attribute. */
    public String type() {
        return type;
    }

    public String topic() {
        return topic;
    }

    public Class<? extends TwingeEvent> record() {
        return record;
    }

    /** The event type with this CloudEvents {@code type}, or empty for one this version does not know. */
    public static Optional<EventType> named(String type) {
        return Arrays.stream(values()).filter(t -> t.type.equals(type)).findFirst();
    }

    public static EventType of(TwingeEvent event) {
        return switch (event) {
            case RunRecorded e -> RUN_RECORDED;
            case RunDeleted e -> RUN_DELETED;
            case RunReported e -> RUN_REPORTED;
            case AthleteSnapshot e -> ATHLETE_SNAPSHOT;
            case ClinicSnapshot e -> CLINIC_SNAPSHOT;
            case SymptomsAssessed e -> SYMPTOMS_ASSESSED;
            case SymptomsWithdrawn e -> SYMPTOMS_WITHDRAWN;
            case PainAnswered e -> PAIN_ANSWERED;
            case AlertRaised e -> ALERT_RAISED;
            case AlertWithdrawn e -> ALERT_WITHDRAWN;
            case CaseChanged e -> CASE_CHANGED;
            case DeliverySettled e -> DELIVERY_SETTLED;
            case EscalationEnded e -> ESCALATION_ENDED;
            case LoadSnapshot e -> LOAD_SNAPSHOT;
            case ErasureRequested e -> ERASURE_REQUESTED;
            case ErasureCompleted e -> ERASURE_COMPLETED;
            case AthleteSeen e -> ATHLETE_SEEN;
            case CatalogEntryPublished e -> CATALOG_ENTRY_PUBLISHED;
        };
    }
}
