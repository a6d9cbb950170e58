package org.twinge.dashboard.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An athlete and the clinics they let see them. A change raises the version; what changes nothing does not.
 *
 * @param subject the identity provider's {@code sub}; here, and nowhere else, it becomes a person
 */
public record Athlete(UUID id, long version, String subject, Profile profile, List<Consent> consents) {

    /** A clinic that may see this athlete, since when. */
    public record Consent(UUID clinicId, Instant since) {}

    public Athlete {
        consents = consents.stream()
                .sorted(Comparator.comparing(Consent::clinicId))
                .toList();
    }

    public static Athlete newcomer(UUID id, String subject, Profile profile) {
        return new Athlete(id, 1, subject, profile, List.of());
    }

    public Athlete describedBy(Profile changed) {
        return changed.equals(profile) ? this : new Athlete(id, version + 1, subject, changed, consents);
    }

    public boolean consentsTo(UUID clinic) {
        return consents.stream().anyMatch(consent -> consent.clinicId().equals(clinic));
    }

    /** Giving a consent again leaves it as old as it is. */
    public Athlete givingConsent(UUID clinic, Instant now) {
        return consentsTo(clinic)
                ? this
                : withConsents(Stream.concat(consents.stream(), Stream.of(new Consent(clinic, now)))
                        .toList());
    }

    public Athlete endingConsent(UUID clinic) {
        return consentsTo(clinic)
                ? withConsents(consents.stream()
                        .filter(consent -> !consent.clinicId().equals(clinic))
                        .toList())
                : this;
    }

    private Athlete withConsents(List<Consent> changed) {
        return new Athlete(id, version + 1, subject, profile, changed);
    }
}
