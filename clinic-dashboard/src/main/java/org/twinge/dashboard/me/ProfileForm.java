package org.twinge.dashboard.me;

import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.athletes.ProfileRequest;
import org.twinge.dashboard.model.Person;
import org.twinge.dashboard.model.Profile;

/** A profile as it stands on the form. */
public class ProfileForm {
    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String birthDate;

    @RestForm
    @Nullable
    String sex;

    @RestForm
    @Nullable
    String zone;

    @RestForm
    @Nullable
    String language;

    @RestForm
    @Nullable
    String country;

    /** The form as the page shows it; what was left open is empty. */
    record Shown(String name, String birthDate, String sex, String zone, String language, String country) {}

    static ProfileForm of(Profile kept) {
        var form = new ProfileForm();
        form.name = kept.name();
        form.birthDate = kept.birthDate() == null ? null : kept.birthDate().toString();
        form.sex = kept.sex() == null ? null : kept.sex().name();
        form.zone = kept.zone().getId();
        form.language = kept.language();
        form.country = kept.country();
        return form;
    }

    /** What the login and the browser say already; the time zone is asked, for neither of them says it. */
    static ProfileForm newcomer(Person person, Locale reads, Optional<String> country) {
        var form = new ProfileForm();
        form.name = person.name().equals(person.email()) ? null : person.name();
        form.language = reads.getLanguage();
        form.country = country.orElse(null);
        return form;
    }

    ProfileRequest request() {
        return new ProfileRequest(name, said(birthDate), said(sex), zone, language, said(country));
    }

    Shown shown() {
        return new Shown(text(name), text(birthDate), text(sex), text(zone), text(language), text(country));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
