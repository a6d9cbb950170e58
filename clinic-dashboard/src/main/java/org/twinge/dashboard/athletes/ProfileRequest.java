package org.twinge.dashboard.athletes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Person;
import org.twinge.dashboard.model.Profile;
import org.twinge.dashboard.model.Reader;

/**
 * Who an athlete says they are. The address is the login's.
 *
 * @param birthDate such as 1990-04-02; may be left out, as may sex and country
 * @param zone IANA time zone, such as Europe/Berlin
 * @param language BCP 47, such as en or de
 * @param country ISO 3166-1 alpha-2, such as DE
 */
public record ProfileRequest(
        @Nullable String name,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String zone,
        @Nullable String language,
        @Nullable String country) {
    /** Characters of a name, at the most. */
    public static final int LONGEST_NAME = 200;

    /** @throws org.twinge.dashboard.model.RefusedException with everything that is wrong */
    public Profile read(Person person, LocalDate today) {
        Reader reader = new Reader();
        Profile profile = new Profile(
                reader.text("name", name, LONGEST_NAME),
                reader.birthDate("birthDate", birthDate, today),
                reader.choice("sex", sex, Profile.Sex.class),
                reader.zone("zone", zone),
                reader.language("language", language),
                reader.country("country", country),
                person.email(),
                person.emailVerified());
        reader.finish();
        return profile;
    }
}
