package org.twinge.system.notifier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.DeliveryPlan;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Escalation;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.Meaning;
import org.twinge.notifier.model.People;
import org.twinge.system.notifier.FlakyMailServer.Kept;
import org.twinge.system.notifier.NotifierAlone.Sent;

/** Many alerts for many people with mixed addressees, and the messages that the pure plan makes of them. */
record AlertStorm(int alerts, int athletes) {
    static final Instant SUNDAY = Instant.parse("2026-03-01T08:00:00Z");
    private static final int CLINICS = 20;
    private static final int STAFF = 3;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Long enough that nothing is escalated while the test runs. */
    private static final int LONGEST_WAIT_MINUTES = 60;

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
                                LONGEST_WAIT_MINUTES)))
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
        List<Kept> messages = new ArrayList<>();
        for (int number = 0; number < alerts; number++) {
            messages.addAll(expected(
                    number,
                    changes && isChanged(number)
                            ? List.of(alert(number, 1), second(number))
                            : List.of(alert(number, 1))));
        }
        return messages;
    }

    private List<Kept> expected(int number, List<TwingeEvent> revisions) {
        People people = peopleAround(number % athletes);
        List<Kept> messages = new ArrayList<>();
        Map<UUID, List<DeliveryPlan.Earlier>> history = new HashMap<>();
        Map<UUID, Audience> told = new LinkedHashMap<>();
        Meaning last = new Meaning(Level.INFO, null, false);
        for (int revision = 1; revision <= revisions.size(); revision++) {
            TwingeEvent event = revisions.get(revision - 1);
            Meaning meaning = meaning(event, last);
            last = meaning;
            Optional<Instant> waits = meaning.withdrawn() ? Optional.empty() : Optional.of(SUNDAY);
            var standing = new People.Standing(meaning.level(), waits, SUNDAY);
            Map<People.Place, Audience> places = people.addressees(audiences(event), Map.copyOf(told), standing)
                    .places();
            for (var place : places.entrySet()) {
                UUID person = place.getKey().personId();
                List<DeliveryPlan.Earlier> before = history.computeIfAbsent(person, any -> new ArrayList<>());
                UUID delivery = Ids.v5("delivery", alertId(number), revision, person, "EMAIL");
                DeliveryPlan.Decision decision = DeliveryPlan.decide(
                        new DeliveryPlan.Alert(meaning, SUNDAY, place.getKey().step(), false),
                        people.person(person, place.getValue()),
                        List.copyOf(before),
                        SUNDAY);
                boolean sent = decision instanceof DeliveryPlan.SendNow;
                if (sent) {
                    String address = people.contact(person, place.getValue())
                            .orElseThrow()
                            .email();
                    messages.add(new Kept(address, "<" + delivery + "@" + NotifierAlone.DOMAIN + ">"));
                    told.put(person, place.getValue());
                }
                DeliveryState state = sent ? DeliveryState.SENT : DeliveryState.DROPPED;
                before.add(new DeliveryPlan.Earlier(
                        delivery, revision, place.getKey().step(), meaning, state, false));
            }
        }
        return messages;
    }

    private static Meaning meaning(TwingeEvent event, Meaning last) {
        return switch (event) {
            case AlertRaised raised ->
                new Meaning(
                        Level.valueOf(raised.level().name()),
                        raised.cause() instanceof AlertRaised.SessionSpike spike
                                ? spike.band().name()
                                : null,
                        false);
            default -> new Meaning(last.level(), last.band(), true);
        };
    }

    private static Set<Audience> audiences(TwingeEvent event) {
        Set<Audience> audiences = EnumSet.noneOf(Audience.class);
        if (event instanceof AlertRaised raised) {
            raised.audiences().forEach(audience -> audiences.add(Audience.valueOf(audience.name())));
        }
        return audiences;
    }

    private People peopleAround(int athlete) {
        Map<UUID, People.Clinic> clinics = new LinkedHashMap<>();
        consents(athlete).forEach(clinic -> {
            List<Contact> staff = IntStream.range(0, STAFF)
                    .mapToObj(member -> member(clinic, member))
                    .map(member ->
                            new Contact(member.staffId(), member.name(), member.email(), member.emailVerified(), "en"))
                    .toList();
            List<Set<UUID>> steps = clinic % 2 == 0 ? List.of() : List.of(Set.of(staffId(clinic, 0)));
            Duration wait = Duration.ofMinutes(LONGEST_WAIT_MINUTES);
            clinics.put(clinicId(clinic), new People.Clinic(staff, new Escalation(steps, wait, wait)));
        });
        UUID id = athleteId(athlete);
        Contact contact = new Contact(id, "", id + "@athletes.test", athlete % 10 != 0, "en");
        return new People(id, Optional.of(contact), clinics);
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

    private static Stream<Integer> consents(int athlete) {
        return switch (athlete % 5) {
            case 0 -> Stream.of();
            case 1 -> Stream.of(athlete % CLINICS, (athlete + 1) % CLINICS);
            default -> Stream.of(athlete % CLINICS);
        };
    }

    private static AthleteSnapshot.Consent consent(int clinic) {
        return new AthleteSnapshot.Consent(clinicId(clinic), Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static ClinicSnapshot.StaffMember member(int clinic, int member) {
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

    private static UUID alertId(int number) {
        return Ids.v5("alert of the storm", number);
    }

    private static UUID athleteId(int athlete) {
        return Ids.v5("athlete of the storm", athlete);
    }

    private static UUID clinicId(int clinic) {
        return Ids.v5("clinic of the storm", clinic);
    }

    private static UUID staffId(int clinic, int member) {
        return Ids.v5("staff of the storm", clinic, member);
    }
}
