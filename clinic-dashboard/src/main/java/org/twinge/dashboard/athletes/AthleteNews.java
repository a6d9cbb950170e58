package org.twinge.dashboard.athletes;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AthleteSnapshot;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Profile;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/** Stores a changed athlete and tells every service; what did not change is not told. */
@ApplicationScoped
class AthleteNews {
    private final Athletes athletes;
    private final Outbox outbox;

    AthleteNews(Athletes athletes, Outbox outbox) {
        this.athletes = athletes;
        this.outbox = outbox;
    }

    /** @param before null for a newcomer */
    void spread(@Nullable Athlete before, Athlete after, Instant now) {
        if (before == null || after.version() > before.version()) {
            athletes.store(after);
            publish(snapshot(after), now);
        }
    }

    void spreadErasure(Athlete erased, Instant now) {
        publish(AthleteSnapshot.erased(erased.id(), erased.version() + 1), now);
    }

    private void publish(AthleteSnapshot snapshot, Instant now) {
        outbox.publish(Ids.v5("athlete-snapshot", snapshot.athleteId(), snapshot.version()), now, snapshot);
    }

    private static AthleteSnapshot snapshot(Athlete athlete) {
        Profile profile = athlete.profile();
        return new AthleteSnapshot(
                athlete.id(),
                athlete.version(),
                AthleteSnapshot.State.ACTIVE,
                athlete.subject(),
                new AthleteSnapshot.Profile(
                        profile.name(),
                        profile.birthDate(),
                        sex(profile.sex()),
                        profile.zone(),
                        profile.language(),
                        profile.country(),
                        profile.email(),
                        profile.emailVerified()),
                athlete.consents().stream()
                        .map(consent -> new AthleteSnapshot.Consent(consent.clinicId(), consent.since()))
                        .toList());
    }

    private static AthleteSnapshot.@Nullable Sex sex(Profile.@Nullable Sex sex) {
        return switch (sex) {
            case null -> null;
            case FEMALE -> AthleteSnapshot.Sex.FEMALE;
            case MALE -> AthleteSnapshot.Sex.MALE;
        };
    }
}
