package org.twinge.contracts;

import java.util.UUID;

/** A fact that one service published and others may rely on. */
public sealed interface TwingeEvent
        permits RunRecorded,
                RunDeleted,
                RunReported,
                AthleteSnapshot,
                ClinicSnapshot,
                SymptomsAssessed,
                SymptomsWithdrawn,
                PainAnswered,
                AlertRaised,
                AlertWithdrawn,
                CaseChanged,
                DeliverySettled,
                EscalationEnded,
                LoadSnapshot,
                ErasureRequested,
                ErasureCompleted,
                AthleteSeen,
                CatalogEntryPublished {

    /** The Kafka key: the athlete's id, or the noun's own id. Facts with one key stay in order within a topic. */
    UUID key();
}
