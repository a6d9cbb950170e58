package org.twinge.system.notifier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.SpikeBand;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.CareLevel;
import org.twinge.contracts.ClinicSnapshot;
import org.twinge.contracts.TwingeEvent;
import org.twinge.messaging.Ids;
import org.twinge.notifier.model.Channel;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Preferences;
import org.twinge.system.notifier.FlakyMailServer.Kept;
import org.twinge.system.notifier.NotifierAlone.Sent;

/** Many alerts for many people with mixed addressees and wishes, and the messages that the pure plan makes of them. */
record AlertStorm(int alerts, int athletes) {
    static final Instant SUNDAY = Instant.parse("2026-03-01T08:00:00Z");
    private static final int CLINICS = 20;
    static final int STAFF = 3;
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Long enough that nothing is escalated while the test runs. */
    static final int LONGEST_WAIT_MINUTES = 60;

    /** The clinics; half of them tell one of their people first. */
    List<ClinicSnapshot> clinics() {
        return IntStream.range(0, CLINICS)
                .mapToObj(clinic -> new ClinicSnapshot(
                        clinicId(clinic),
                        1,
                        "Clinic " + clinic,
                        BERLIN,
                        null,
                        IntStream.range(0, STAFF)
                                .mapToObj(member -> member(clinic, member))
                                .toList(),
                        new ClinicSnapshot.Escalation(
                                clinic % 2 == 0 ? List.of() : List.of(Set.of(staffId(clinic, 0))),
                                LONGEST_WAIT_MINUTES,
                                LONGEST_WAIT_MINUTES),
                        List.of()))
                .toList();
    }

    /** Some consent to no clinic, some to two; some have not confirmed their address; some read German. */
    List<AthleteSnapshot> people() {
        return IntStream.range(0, athletes)
                .mapToObj(athlete -> new AthleteSnapshot(
                        athleteId(athlete),
                        1,
                        AthleteSnapshot.State.ACTIVE,
                        athleteId(athlete).toString(),
                        new AthleteSnapshot.Profile(
                                "Runner " + athlete,
                                LocalDate.of(1990, 4, 2),
                                AthleteSnapshot.Sex.FEMALE,
                                BERLIN,
                                athlete % 4 == 0 ? "de" : "en",
                                "DE",
                                athleteId(athlete) + "@athletes.test",
                                athlete % 10 != 0),
                        consents(athlete).map(AlertStorm::consent).toList()))
                .toList();
    }

    /** All want each alert by itself; every third one only what is at least a notice, and the rest in a digest. */
    static Preferences preferences(int athlete) {
        Map<Kind, Map<Channel, Level>> minimums =
                athlete % 3 == 0 ? Map.of(Kind.TRAINING, Map.of(Channel.EMAIL, Level.NOTICE)) : Map.of();
        return new Preferences(minimums, Optional.empty(), Preferences.MOST_DAILY_MESSAGES, 0, true);
    }

    /** SQL that makes them known. */
    String wishes() {
        return IntStream.range(0, athletes)
                .mapToObj(athlete -> "('%1$s', '%1$s', 1, '%2$s', %3$d, %4$d, true)"
                        .formatted(
                                athleteId(athlete),
                                preferences(athlete).minimums().isEmpty()
                                        ? "{}"
                                        : "{\"TRAINING\": {\"EMAIL\": \"NOTICE\"}}",
                                preferences(athlete).dailyMessages(),
                                preferences(athlete).repeatAfterDays()))
                .collect(Collectors.joining(
                        ", ",
                        "insert into preference (person_id, athlete_id, version, minimums, daily_messages,"
                                + " repeat_after_days, digest) values ",
                        ""));
    }

    /** The first word about every alert; some delivered twice, some told again under another id. */
    List<Sent> raised() {
        return IntStream.range(0, alerts)
                .boxed()
                .flatMap(number -> {
                    Sent first = new Sent(Ids.v5("event", number), alert(number, 1));
                    return switch (number % 10) {
                        case 6 -> Stream.of(first, first);
                        case 7 -> Stream.of(first, new Sent(Ids.v5("told again", number), alert(number, 1)));
                        default -> Stream.of(first);
                    };
                })
                .toList();
    }

    /** The second word about some of them: another band, the same again, or that it no longer holds. */
    List<Sent> changed() {
        return IntStream.range(0, alerts)
                .filter(AlertStorm::isChanged)
                .mapToObj(number -> new Sent(Ids.v5("change", number), second(number)))
                .toList();
    }

    /** What the plan makes of the first word, or of both. */
    List<Kept> expected(boolean changes) {
        var plan = new StormPlan(this);
        return IntStream.range(0, alerts)
                .boxed()
                .flatMap(number -> plan.messages(number, revisions(number, changes)).stream())
                .toList();
    }

    private List<TwingeEvent> revisions(int number, boolean changes) {
        return changes && isChanged(number) ? List.of(alert(number, 1), second(number)) : List.of(alert(number, 1));
    }

    private static boolean isChanged(int number) {
        return number % 20 >= 13 && number % 20 <= 15;
    }

    private TwingeEvent second(int number) {
        return number % 20 == 15
                ? new AlertWithdrawn(alertId(number), 2, athleteId(number % athletes), SUNDAY)
                : alert(number, 2);
    }

    private AlertRaised alert(int number, int revision) {
        UUID athlete = athleteId(number % athletes);
        return switch (number % 10) {
            case 0 ->
                redFlags(
                        number, athlete, CareLevel.EMERGENCY, AlertRaised.Audience.ATHLETE, AlertRaised.Audience.STAFF);
            case 1 -> redFlags(number, athlete, CareLevel.SAME_DAY, AlertRaised.Audience.STAFF);
            case 2 -> redFlags(number, athlete, CareLevel.ROUTINE, AlertRaised.Audience.ATHLETE);
            default -> {
                boolean larger = revision == 2 && number % 20 == 13;
                yield spike(number, athlete, revision, larger ? SpikeBand.OVER_30_PERCENT : SpikeBand.OVER_10_PERCENT);
            }
        };
    }

    private static AlertRaised spike(int number, UUID athlete, int revision, SpikeBand band) {
        var cause = new AlertRaised.SessionSpike(
                LocalDate.of(2026, 3, 1), 16_240, 12_100, LocalDate.of(2026, 2, 8), 16_240.0 / 12_100, band);
        return new AlertRaised(
                alertId(number),
                revision,
                athlete,
                AlertRaised.Level.INFO,
                Set.of(AlertRaised.Audience.ATHLETE),
                SUNDAY,
                cause);
    }

    private static AlertRaised redFlags(int number, UUID athlete, CareLevel level, AlertRaised.Audience... audiences) {
        var rule = new AlertRaised.FiredRule("rule", level, "a red flag", "Be seen.");
        var cause = new AlertRaised.RedFlags(Ids.v5("report", number), "2026.1", false, List.of(rule));
        return new AlertRaised(
                alertId(number), 1, athlete, AlertRaised.Level.of(level), Set.of(audiences), SUNDAY, cause);
    }

    static Stream<Integer> consents(int athlete) {
        return switch (athlete % 5) {
            case 0 -> Stream.of();
            case 1 -> Stream.of(athlete % CLINICS, (athlete + 1) % CLINICS);
            default -> Stream.of(athlete % CLINICS);
        };
    }

    private static AthleteSnapshot.Consent consent(int clinic) {
        return new AthleteSnapshot.Consent(clinicId(clinic), Instant.parse("2026-01-01T00:00:00Z"));
    }

    static ClinicSnapshot.StaffMember member(int clinic, int member) {
        UUID id = staffId(clinic, member);
        return new ClinicSnapshot.StaffMember(
                id,
                id.toString(),
                "Dr " + member,
                id + "@staff.test",
                true,
                "en",
                Set.of(ClinicSnapshot.StaffRole.CLINICIAN));
    }

    static UUID alertId(int number) {
        return Ids.v5("alert of the storm", number);
    }

    static UUID athleteId(int athlete) {
        return Ids.v5("athlete of the storm", athlete);
    }

    static UUID clinicId(int clinic) {
        return Ids.v5("clinic of the storm", clinic);
    }

    static UUID staffId(int clinic, int member) {
        return Ids.v5("staff of the storm", clinic, member);
    }
}
