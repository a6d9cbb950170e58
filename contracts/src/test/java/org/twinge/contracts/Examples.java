package org.twinge.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One event of every type; their bytes are the golden examples. */
final class Examples {
    static final Instant CAUSED_AT = Instant.parse("2026-03-01T07:12:30Z");

    private static final UUID ATHLETE = UUID.fromString("0195a3c2-7a00-7000-8000-000000000001");
    private static final UUID CLINIC = UUID.fromString("0195a3c2-7a00-7000-8000-000000000002");
    private static final UUID STAFF = UUID.fromString("0195a3c2-7a00-7000-8000-000000000003");
    private static final UUID RUN = UUID.fromString("0195a3c2-7a00-7000-8000-000000000004");
    private static final UUID ALERT = UUID.fromString("0195a3c2-7a00-5000-8000-000000000005");
    private static final UUID REPORT = UUID.fromString("0195a3c2-7a00-7000-8000-000000000006");
    private static final UUID DELIVERY = UUID.fromString("0195a3c2-7a00-5000-8000-000000000007");

    private Examples() {}

    static TwingeEvent of(EventType type) {
        return switch (type) {
            case RUN_RECORDED ->
                new RunRecorded(
                        RUN,
                        ATHLETE,
                        2,
                        List.of(),
                        Sport.RUNNING,
                        LocalDate.of(2026, 3, 1),
                        Instant.parse("2026-03-01T06:00:00Z"),
                        4350,
                        4320.5,
                        14134.3,
                        120.0,
                        118.0,
                        141.0,
                        165.0,
                        172.0,
                        4.0,
                        "Example Watch",
                        new RunRecorded.Provenance(RunRecorded.Source.FILE, true),
                        Set.of(QualityFlag.TIMER_OVER_ELAPSED));
            case RUN_DELETED -> new RunDeleted(RUN, ATHLETE, 3);
            case ATHLETE_SNAPSHOT ->
                new AthleteSnapshot(
                        ATHLETE,
                        4,
                        AthleteSnapshot.State.ACTIVE,
                        "7a1c7f3e-2f55-4d61-9a59-0a4cf3f0a9b1",
                        new AthleteSnapshot.Profile(
                                "Robin Runner",
                                LocalDate.of(1990, 4, 2),
                                AthleteSnapshot.Sex.FEMALE,
                                ZoneId.of("Europe/Berlin"),
                                "de",
                                "DE",
                                "robin@example.org",
                                true),
                        List.of(new AthleteSnapshot.Consent(CLINIC, Instant.parse("2026-01-01T09:00:00Z"))));
            case CLINIC_SNAPSHOT ->
                new ClinicSnapshot(
                        CLINIC,
                        2,
                        "Example Clinic",
                        ZoneId.of("Europe/Berlin"),
                        "+49 30 1234567",
                        List.of(new ClinicSnapshot.StaffMember(
                                STAFF,
                                "1d8a4c58-9b71-4f0e-8a4a-5b8b1b0c2f11",
                                "Dr Sam Staff",
                                "sam@example.org",
                                true,
                                "en",
                                Set.of(ClinicSnapshot.StaffRole.CLINICIAN, ClinicSnapshot.StaffRole.CLINIC_ADMIN))));
            case SYMPTOMS_ASSESSED ->
                new SymptomsAssessed(
                        REPORT, ATHLETE, 1, CAUSED_AT, CareLevel.EMERGENCY, false, List.of("cauda-equina"), "2026.1");
            case ALERT_RAISED ->
                new AlertRaised(
                        ALERT,
                        1,
                        ATHLETE,
                        AlertRaised.Level.INFO,
                        Set.of(AlertRaised.Audience.ATHLETE),
                        CAUSED_AT,
                        new AlertRaised.SessionSpike(
                                LocalDate.of(2026, 3, 1),
                                19203.0,
                                14134.3,
                                LocalDate.of(2026, 2, 12),
                                1.3586,
                                AlertRaised.SpikeBand.OVER_30_PERCENT));
            case ALERT_WITHDRAWN -> new AlertWithdrawn(ALERT, 2, ATHLETE, CAUSED_AT);
            case DELIVERY_SETTLED ->
                new DeliverySettled(
                        DELIVERY,
                        ALERT,
                        1,
                        ATHLETE,
                        ATHLETE,
                        DeliverySettled.Channel.EMAIL,
                        DeliverySettled.Outcome.SENT,
                        CAUSED_AT);
            case ERASURE_REQUESTED -> new ErasureRequested(ATHLETE, CAUSED_AT);
            case ERASURE_COMPLETED -> new ErasureCompleted(ATHLETE, "load-monitor", 412, CAUSED_AT);
        };
    }

    /** Symptom alerts travel on the same type with another cause. */
    static AlertRaised symptomAlert() {
        return new AlertRaised(
                ALERT,
                1,
                ATHLETE,
                AlertRaised.Level.EMERGENCY,
                Set.of(AlertRaised.Audience.STAFF, AlertRaised.Audience.ATHLETE),
                CAUSED_AT,
                new AlertRaised.RedFlags(
                        REPORT,
                        "2026.1",
                        false,
                        List.of(new AlertRaised.FiredRule(
                                "cauda-equina",
                                CareLevel.EMERGENCY,
                                "Saddle numbness",
                                "Go to an emergency department now."))));
    }
}
