package org.twinge.triage.athletes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;

/**
 * What a report rests on besides what it says.
 *
 * @param zone the athlete's calendar; UTC while theirs is not known
 * @param country ISO 3166-1 alpha-2; empty where the profile does not say
 * @param hasClinic whether they consent to one
 */
public record Athlete(UUID id, ZoneId zone, Optional<LocalDate> born, Optional<String> country, boolean hasClinic) {

    /** With the age that the birth date gives; without a birth date, what the report says. */
    public Answers withAge(Answers answers, Instant now) {
        return born.map(day -> ChronoUnit.YEARS.between(day, now.atZone(ZoneOffset.UTC)))
                .map(age -> answers.with(Answers.AGE, new Answer.Amount(age)))
                .orElse(answers);
    }
}
