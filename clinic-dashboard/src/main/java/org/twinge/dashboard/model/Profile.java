package org.twinge.dashboard.model;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What an athlete tells about themselves.
 *
 * @param zone the athlete's calendar and quiet hours
 * @param country decides which emergency number is shown
 * @param email the identity provider's, as is whether it is verified
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

    /** Published formulas know two values; an athlete may leave it open. */
    public enum Sex {
        FEMALE,
        MALE
    }

    public Profile speaking(String other) {
        return new Profile(name, birthDate, sex, zone, other, country, email, emailVerified);
    }
}
