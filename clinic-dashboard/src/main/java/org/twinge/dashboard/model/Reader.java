package org.twinge.dashboard.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what somebody wrote, field by field, and collects everything that is wrong with it. An answer stands for nothing
 * until {@link #finish} has passed.
 */
public final class Reader {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    private final List<RefusedException.Reason> reasons = new ArrayList<>();

    public String text(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return refuse(field, "is missing", "");
        }
        return Objects.requireNonNullElse(optionalText(field, value, most), "");
    }

    public @Nullable String optionalText(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = value.strip();
        if (text.length() > most) {
            return refuse(field, "is longer than " + most + " characters", text);
        }
        return text.chars().anyMatch(Character::isISOControl) ? refuse(field, "has control characters", text) : text;
    }

    /** An IANA time zone by name; offsets like {@code +02:00} know no summer time. */
    public ZoneId zone(String field, @Nullable String value) {
        return value != null && ZoneId.getAvailableZoneIds().contains(value)
                ? ZoneId.of(value)
                : refuse(field, "is no time zone; an example is Europe/Berlin", ZoneOffset.UTC);
    }

    /** A BCP 47 tag of a language there is, such as {@code de} or {@code de-CH}, in its usual spelling. */
    public String language(String field, @Nullable String value) {
        Locale locale = Locale.forLanguageTag(value == null ? "" : value);
        boolean known = LANGUAGES.contains(locale.getLanguage())
                && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()))
                && locale.toLanguageTag().equalsIgnoreCase(value);
        return known ? locale.toLanguageTag() : refuse(field, "is no language; examples are en and de", "");
    }

    /** ISO 3166-1 alpha-2, or empty. */
    public @Nullable String country(String field, @Nullable String value) {
        return value == null || COUNTRIES.contains(value)
                ? value
                : refuse(field, "is no country code of two capital letters; an example is DE", value);
    }

    /** A birth date, or empty. */
    public @Nullable LocalDate birthDate(String field, @Nullable String value, LocalDate today) {
        if (value == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value);
            return date.isBefore(EARLIEST_BIRTH) || date.isAfter(today)
                    ? refuse(field, "is not between 1900 and today", date)
                    : date;
        } catch (DateTimeException e) {
            return refuse(field, "is no date; an example is 1990-04-02", today);
        }
    }

    /** One of these names, or empty. */
    public <E extends Enum<E>> @Nullable E choice(String field, @Nullable String value, Class<E> choices) {
        List<E> all = Arrays.asList(choices.getEnumConstants());
        return value == null
                ? null
                : all.stream().filter(c -> c.name().equals(value)).findFirst().orElseGet(() -> {
                    return refuse(field, "is none of " + all, all.getFirst());
                });
    }

    public <T extends @Nullable Object> T refuse(String field, String message, T standIn) {
        reasons.add(new RefusedException.Reason(field, message));
        return standIn;
    }

    /** Refuses if anything was wrong. */
    public void finish() {
        if (!reasons.isEmpty()) {
            throw new RefusedException(reasons);
        }
    }
}
