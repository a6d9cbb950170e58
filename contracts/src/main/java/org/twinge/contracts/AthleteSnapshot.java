package org.twinge.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the services may know about one athlete. The last snapshot of an erased athlete is id-only.
 *
 * @param version raised with every change; a lower one is old news
 * @param subject the identity provider's {@code sub}; null once erased
 * @param profile null once erased
 * @param consents the clinics that may see this athlete now; ending a consent removes it from the list
 */
public record AthleteSnapshot(
        UUID athleteId,
        long version,
        State state,
        @Nullable String subject,
        @Nullable Profile profile,
        List<Consent> consents)
        implements TwingeEvent {

    public enum State {
        ACTIVE,
        ERASED
    }

    /**
     * @param zone IANA time zone: the athlete's calendar and quiet hours
     * @param language BCP 47, such as {@code en} or {@code de}
     * @param country ISO 3166-1 alpha-2: which emergency number is shown
     */
    public record Profile(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable Sex sex,
            ZoneId zone,
            String language,
            @Nullable String country,
            String email,
            boolean emailVerified) {
        public Profile {
            Require.text(name, "profile.name");
            Require.present(zone, "profile.zone");
            Require.text(language, "profile.language");
            Require.optionalText(country, "profile.country");
            Require.text(email, "profile.email");
        }
    }

    /** Used by published formulas (TRIMP weights) that know two values. */
    public enum Sex {
        FEMALE,
        MALE
    }

    public record Consent(UUID clinicId, Instant since) {
        public Consent {
            Require.present(clinicId, "consent.clinicId");
            Require.present(since, "consent.since");
        }
    }

    public AthleteSnapshot {
        Require.present(athleteId, "athleteId");
        Require.that(version >= 1, "version is below 1");
        Require.present(state, "state");
        Require.that(
                state == State.ERASED || (subject != null && profile != null),
                "an active athlete has a subject and a profile");
        Require.that(state == State.ACTIVE || (subject == null && profile == null), "an erased athlete has an id only");
        consents = consents == null ? List.of() : List.copyOf(consents);
    }

    /** The last word about an erased athlete. */
    public static AthleteSnapshot erased(UUID athleteId, long version) {
        return new AthleteSnapshot(athleteId, version, State.ERASED, null, null, List.of());
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}
