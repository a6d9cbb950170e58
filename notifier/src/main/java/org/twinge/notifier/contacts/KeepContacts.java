package org.twinge.notifier.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.contracts.ClinicSnapshot;

/** Keeps addresses as the snapshots tell them, in the transaction that mirrors the snapshot. */
@ApplicationScoped
class KeepContacts {
    private final Contacts contacts;
    private final Event<PeopleChanged> changed;

    KeepContacts(Contacts contacts, Event<PeopleChanged> changed) {
        this.contacts = contacts;
        this.changed = changed;
    }

    void keep(@Observes AthleteSnapshot athlete) {
        if (athlete.profile() == null) {
            contacts.forget(athlete.athleteId());
        } else {
            contacts.keep(athlete.athleteId(), athlete.profile());
        }
        changed.fire(new PeopleChanged(athlete.athleteId()));
    }

    void keep(@Observes ClinicSnapshot clinic) {
        contacts.replaceStaff(clinic);
        changed.fire(new PeopleChanged(clinic.clinicId()));
    }
}
