package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.twinge.contracts.AthleteSnapshot;

/** Keeps birth dates, for load alerts are for adults. Runs in the transaction that mirrors the snapshot. */
@ApplicationScoped
class BirthDates {
    private final AthleteLoads athletes;

    BirthDates(AthleteLoads athletes) {
        this.athletes = athletes;
    }

    void keep(@Observes AthleteSnapshot athlete) {
        Optional.ofNullable(athlete.profile())
                .ifPresent(profile -> athletes.rememberBirthDate(athlete.athleteId(), profile.birthDate()));
    }
}
