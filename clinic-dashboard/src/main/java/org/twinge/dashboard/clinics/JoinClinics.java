package org.twinge.dashboard.clinics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.stream.Stream;
import org.twinge.access.AsWorker;
import org.twinge.dashboard.model.AwaitedColleague;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.Person;

/**
 * Whoever logs in at an address where a clinic awaits them is its staff from now on. Only an address that the identity
 * provider has verified counts: anybody can write any other into their profile.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class JoinClinics {
    private final Clinics clinics;
    private final AwaitedStaff awaited;
    private final ClinicNews news;
    private final Clock clock;

    JoinClinics(Clinics clinics, AwaitedStaff awaited, ClinicNews news, Clock clock) {
        this.clinics = clinics;
        this.awaited = awaited;
        this.news = news;
        this.clock = clock;
    }

    public void join(Person person) {
        if (person.emailVerified()) {
            awaited.byEmail(person.email())
                    .forEach(one ->
                            clinics.lock(one.clinicId()).ifPresent(clinic -> take(clinic, one.colleague(), person)));
        }
    }

    private void take(Clinic clinic, AwaitedColleague colleague, Person person) {
        boolean stillAwaited = awaited.at(clinic.id()).contains(colleague);
        boolean staffAlready =
                clinic.staff().stream().anyMatch(member -> member.subject().equals(person.subject()));
        awaited.remove(clinic.id(), colleague.id());
        if (stillAwaited && !staffAlready) {
            var member = colleague.arriving(person);
            Clinic after = clinic.changedTo(
                    clinic.description(),
                    Stream.concat(clinic.staff().stream(), Stream.of(member)).toList());
            clinics.addMember(after, member);
            news.publish(after, clock.instant());
        }
    }
}
