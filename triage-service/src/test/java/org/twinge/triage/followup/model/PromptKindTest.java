package org.twinge.triage.followup.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All days are those of an athlete in Berlin; 2026-03-29 loses the hour from two to three, 2026-10-25 has it twice. */
class PromptKindTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "NEXT_MORNING, 2026-03-03T19:30, 2026-03-04T07:00, 2026-03-05T07:00",
        "NEXT_MORNING, 2026-03-03T06:59, 2026-03-04T07:00, 2026-03-05T07:00",
        "NEXT_MORNING, 2026-03-04T00:59, 2026-03-04T07:00, 2026-03-05T07:00",
        "NEXT_MORNING, 2026-03-04T01:00, 2026-03-04T07:00, 2026-03-05T07:00",
        "NEXT_MORNING, 2026-03-04T01:01, 2026-03-05T07:00, 2026-03-06T07:00",
        "NEXT_MORNING, 2026-03-28T20:00, 2026-03-29T07:00, 2026-03-30T07:00",
        "REVIEW, 2026-03-03T19:30, 2026-03-17T07:00, 2026-03-24T07:00",
        "REVIEW, 2026-03-20T00:30, 2026-04-03T07:00, 2026-04-10T07:00",
        "WEEKLY, 2026-03-02T00:00, 2026-03-08T18:00, 2026-03-11T18:00",
        "WEEKLY, 2026-03-08T17:59, 2026-03-08T18:00, 2026-03-11T18:00",
        "WEEKLY, 2026-03-08T23:00, 2026-03-08T18:00, 2026-03-11T18:00",
        "WEEKLY, 2026-10-20T12:00, 2026-10-25T18:00, 2026-10-28T18:00"
    })
    void comesAtItsHourOfTheAthletesDay(PromptKind kind, String happened, String due, String until) {
        Instant asked = kind.dueAfter(local(happened), BERLIN);
        assertThat(asked).isEqualTo(local(due));
        assertThat(kind.openUntil(asked)).isEqualTo(local(until));
    }

    @Test
    void theSameMomentIsAnotherMorningElsewhere() {
        Instant evening = Instant.parse("2026-03-03T18:30:00Z");
        assertThat(PromptKind.NEXT_MORNING.dueAfter(evening, ZoneId.of("Pacific/Auckland")))
                .isEqualTo(Instant.parse("2026-03-04T18:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T22:59:59Z, 2026-02-23",
        "2026-03-01T23:00:00Z, 2026-03-02",
        "2026-03-08T22:59:59Z, 2026-03-02"
    })
    void aWeekBeginsOnTheAthletesMonday(Instant moment, LocalDate monday) {
        Week week = Week.of(moment, BERLIN);
        assertThat(week).isEqualTo(new Week(monday));
        assertThat(week.before()).isEqualTo(new Week(monday.minusDays(7)));
        assertThat(week.begins(BERLIN)).isEqualTo(local(monday + "T00:00"));
    }

    @Test
    void aWeekIsNamedByItsMonday() {
        assertThatThrownBy(() -> new Week(LocalDate.of(2026, 3, 3))).hasMessage("2026-03-03 is no Monday");
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(BERLIN).toInstant();
    }
}
