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

    private static final UUID PLAN = UUID.fromString("0195a3c2-7a00-7000-8000-00000000000a");
    private static final UUID MESSAGE = UUID.fromString("0195a3c2-7a00-7000-8000-000000000009");
    private static final UUID CASE = UUID.fromString("0195a3c2-7a00-7000-8000-000000000008");

    private static final UUID ANSWER = UUID.fromString("0195a3c2-7a00-5000-8000-00000000000c");

    private static final UUID LINK = UUID.fromString("0195a3c2-7a00-7000-8000-00000000000b");

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
                        Set.of(QualityFlag.TIMER_OVER_ELAPSED),
                        "Example Shoe",
                        List.of(new RunRecorded.SecondsAt(140, 2160), new RunRecorded.SecondsAt(141, 2150)));
            case RUN_DELETED -> new RunDeleted(RUN, ATHLETE, 3);
            case RUN_REPORTED ->
                new RunReported(
                        LINK,
                        "workout-4711",
                        1,
                        Sport.RUNNING,
                        Instant.parse("2026-03-01T06:00:00Z"),
                        60,
                        4350,
                        4320.5,
                        14134.3,
                        120.0,
                        118.0,
                        141.0,
                        165.0,
                        172.0,
                        4.0,
                        "Example Watch");
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
                                Set.of(ClinicSnapshot.StaffRole.CLINICIAN, ClinicSnapshot.StaffRole.CLINIC_ADMIN))),
                        new ClinicSnapshot.Escalation(List.of(Set.of(STAFF)), 5, 60),
                        List.of(new ClinicSnapshot.MetricAlert("acwr-ewma", 1.5, 0.9, 14)));
            case SYMPTOMS_ASSESSED ->
                new SymptomsAssessed(
                        REPORT,
                        ATHLETE,
                        1,
                        CAUSED_AT,
                        CareLevel.EMERGENCY,
                        false,
                        List.of("cauda-equina"),
                        "2026.1",
                        new SymptomsAssessed.Pain(6.0, 3.0, false, true));
            case SYMPTOMS_WITHDRAWN -> new SymptomsWithdrawn(REPORT, ATHLETE, 2);
            case PAIN_ANSWERED ->
                new PainAnswered(
                        ANSWER,
                        ATHLETE,
                        2,
                        Instant.parse("2026-03-01T07:12:30Z"),
                        RUN,
                        CareLevel.ROUTINE,
                        List.of("red-pain"),
                        "2026.2",
                        new SymptomsAssessed.Pain(7.0, null, false, null));
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
            case CASE_CHANGED ->
                new CaseChanged(
                        CASE,
                        3,
                        ATHLETE,
                        CaseChanged.State.RESOLVED,
                        AlertRaised.Level.EMERGENCY,
                        Set.of(CaseChanged.Reason.QUESTIONS_OPEN, CaseChanged.Reason.RECENT_INJURY),
                        CAUSED_AT,
                        null,
                        new CaseChanged.Acknowledgement(STAFF, CAUSED_AT.plusSeconds(95)),
                        STAFF,
                        null,
                        new CaseChanged.Resolution(
                                CaseChanged.Outcome.TREATED,
                                STAFF,
                                CAUSED_AT.plusSeconds(7200),
                                new CaseChanged.Episode(
                                        "bone-stress-tibia", CaseChanged.Side.LEFT, LocalDate.of(2026, 2, 20), null)),
                        List.of(new CaseChanged.Alert(
                                ALERT,
                                1,
                                AlertRaised.Level.EMERGENCY,
                                false,
                                CAUSED_AT,
                                symptomAlert().cause())),
                        2,
                        new CaseChanged.Change(CaseChanged.What.RESOLVED, CAUSED_AT.plusSeconds(7200), STAFF, null));
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
            case ESCALATION_ENDED -> new EscalationEnded(ALERT, 1, ATHLETE, CLINIC, CAUSED_AT.plusSeconds(600));
            case LOAD_SNAPSHOT ->
                new LoadSnapshot(
                        ATHLETE,
                        17,
                        LoadSnapshot.Method.DISTANCE,
                        List.of(
                                new LoadSnapshot.Day(LocalDate.of(2026, 2, 27), 8.2),
                                new LoadSnapshot.Day(LocalDate.of(2026, 2, 28), null),
                                new LoadSnapshot.Day(LocalDate.of(2026, 3, 1), 19.203)),
                        0.0714,
                        new LoadSnapshot.LongestSession(LocalDate.of(2026, 3, 1), 19203.0),
                        new LoadSnapshot.Spike(LocalDate.of(2026, 3, 1), AlertRaised.SpikeBand.OVER_30_PERCENT, false),
                        true,
                        new LoadSnapshot.Plan(PLAN, "easy-10", 1, 4, false, LocalDate.of(2026, 3, 3)),
                        List.of(new LoadSnapshot.Note(LoadSnapshot.NoteKind.SHOE_483_KM, "Example Shoe", 501_300)),
                        LocalDate.of(2026, 3, 1));
            case ERASURE_REQUESTED -> new ErasureRequested(ATHLETE, CAUSED_AT);
            case ERASURE_COMPLETED -> new ErasureCompleted(ATHLETE, "load-monitor", 412, CAUSED_AT);
            case ATHLETE_SEEN ->
                new AthleteSeen(
                        ATHLETE,
                        CLINIC,
                        STAFF,
                        AthleteSeen.What.CASE,
                        Instant.parse("2026-03-01T07:00:00Z"),
                        CAUSED_AT);
            case CATALOG_ENTRY_PUBLISHED -> catalogEntry();
        };
    }

    private static CatalogEntryPublished catalogEntry() {
        return new CatalogEntryPublished(
                UUID.fromString("7b0c1f6e-3f5d-5b52-9c1c-2f4be3a4c901"),
                "injuries",
                "medial-tibial-stress-syndrome",
                12,
                3,
                false,
                new CatalogEntryPublished.Injury(
                        new CatalogEntryPublished.Words("Medial tibial stress syndrome", "Schienbeinkantensyndrom"),
                        new CatalogEntryPublished.Words(
                                "The inner edge of the shin aches.", "Die Innenkante schmerzt."),
                        new CatalogEntryPublished.Words("Do not run through it.", "Nicht hindurchlaufen."),
                        List.of("shin"),
                        List.of(new CatalogEntryPublished.Finding(
                                "focal-bone-pain", CatalogEntryPublished.Bearing.OPPOSING)),
                        List.of("bone-stress"),
                        new CatalogEntryPublished.ReturnToRun(
                                false,
                                15,
                                List.of(new CatalogEntryPublished.Step(
                                        "jog-1-walk-1",
                                        new CatalogEntryPublished.Words(
                                                "1 minute jog, 1 minute walk", "1 Minute traben, 1 Minute gehen"),
                                        new CatalogEntryPublished.Session(
                                                CatalogEntryPublished.SessionKind.RUN_WALK,
                                                null,
                                                1,
                                                1,
                                                5,
                                                null,
                                                null,
                                                null),
                                        2,
                                        2,
                                        0,
                                        true,
                                        CatalogEntryPublished.OnPain.REPEAT,
                                        null,
                                        3)))));
    }

    /** So do questions to the athlete. */
    static AlertRaised prompt() {
        return new AlertRaised(
                ALERT,
                1,
                ATHLETE,
                AlertRaised.Level.INFO,
                Set.of(AlertRaised.Audience.ATHLETE),
                CAUSED_AT,
                new AlertRaised.Prompt(AlertRaised.Question.NEXT_MORNING));
    }

    /** And what broke a plan. */
    static AlertRaised planBreach() {
        return new AlertRaised(
                ALERT,
                1,
                ATHLETE,
                AlertRaised.Level.NOTICE,
                Set.of(AlertRaised.Audience.ATHLETE),
                CAUSED_AT,
                new AlertRaised.PlanBreach(
                        PLAN,
                        LocalDate.of(2026, 3, 1),
                        new CatalogEntryPublished.Words("10 minutes easy", "10 Minuten locker"),
                        Set.of(AlertRaised.BreachKind.RAN_MORE, AlertRaised.BreachKind.RAN_SOONER)));
    }

    /** Or of a figure that a clinic asked to hear about. */
    static AlertRaised metricBeyond() {
        return new AlertRaised(
                ALERT,
                1,
                ATHLETE,
                AlertRaised.Level.INFO,
                Set.of(AlertRaised.Audience.STAFF),
                CAUSED_AT,
                new AlertRaised.MetricBeyond(CLINIC, LocalDate.of(2026, 3, 1), "acwr-ewma@1", 1.62, true, 1.5, 0.93));
    }

    /** And that a message of staff waits. */
    static AlertRaised staffMessage() {
        return new AlertRaised(
                ALERT,
                1,
                ATHLETE,
                AlertRaised.Level.SAME_DAY,
                Set.of(AlertRaised.Audience.ATHLETE),
                CAUSED_AT,
                new AlertRaised.StaffMessage(MESSAGE));
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
