package org.twinge.triage.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.triage.cases.model.Episode;
import org.twinge.triage.cases.model.Outcome;
import org.twinge.triage.cases.model.Step;

class StepReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "\"x\"", "{", "{} {}", "{\"a\": 1}", "{\"a\": 1, \"a\": 1}", "\u0000"})
    void whatIsNoEmptyObjectIsRefused(String body) {
        assertThat(reasons(() -> StepReader.nothing(bytes(body)))).isNotEmpty();
    }

    @Test
    void anEmptyBodyAssignsToTheCaller() throws RefusedStep {
        assertThat(StepReader.assign(bytes(""))).isEmpty();
        assertThat(StepReader.assign(bytes("{}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"staffId\": \"me\"}               | staffId is not a UUID",
                "{\"staffId\": 7}                    | staffId is not a UUID",
            })
    void whoMustBeAnId(String body, String reason) {
        assertThat(reasons(() -> StepReader.assign(bytes(body)))).containsExactly(reason);
    }

    @Test
    void everythingWrongWithASnoozeIsNamedAtOnceAndNeverQuoted() {
        assertThat(reasons(() -> StepReader.snooze(bytes("{\"until\": \"9999\", \"reason\": \"BORED\"}"))))
                .containsExactly(
                        "until is not a time such as 2026-03-01T08:00:00Z",
                        "reason is not one of [WAITING_FOR_ATHLETE, APPOINTMENT_BOOKED, WAITING_FOR_RESULTS]");
        assertThat(reasons(() -> StepReader.snooze(bytes(""))))
                .containsExactly("until is missing", "reason is missing");
    }

    @Test
    void aNoteIsWordsInAnyAlphabet() throws RefusedStep {
        assertThat(StepReader.text(bytes("{\"text\": \" Schmerz 痛み\\nЗвонил \"}")))
                .isEqualTo("Schmerz 痛み\nЗвонил");
        assertThat(reasons(() -> StepReader.text(bytes("{\"text\": \" \"}")))).containsExactly("text is empty");
        assertThat(reasons(() -> StepReader.text(bytes("{\"text\": \"a\\u0000b\"}"))))
                .containsExactly("text has control characters");
        String longest = "x".repeat(StepReader.LONGEST_TEXT);
        assertThat(StepReader.text(bytes("{\"text\": \"" + longest + "\"}"))).isEqualTo(longest);
        assertThat(reasons(() -> StepReader.text(bytes("{\"text\": \"" + longest + "x\"}"))))
                .containsExactly("text is longer than 4000 characters");
    }

    @Test
    void anEndMayComeWithAnInjury() throws RefusedStep {
        assertThat(StepReader.resolve(bytes("{\"outcome\": \"NO_INJURY\"}"), TODAY))
                .isEqualTo(new Step.Resolve(Outcome.NO_INJURY, null));
        assertThat(StepReader.resolve(bytes("""
                        {"outcome": "TREATED", "episode":
                          {"diagnosis": "bone-stress-injury", "side": "BOTH", "start": "2026-02-01", "end": "2026-03-02"}}
                        """), TODAY).episode())
                .as("today may have begun elsewhere")
                .isEqualTo(new Episode(
                        "bone-stress-injury", Episode.Side.BOTH, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"start\": \"2026-02-01\"}                                              | diagnosis is missing",
                "{\"diagnosis\": \"Bein ab\", \"start\": \"2026-02-01\"}                  | diagnosis is no id",
                "{\"diagnosis\": \"x\"}                                                   | start is missing",
                "{\"diagnosis\": \"x\", \"start\": \"2026-03-03\"}                        | a day lies in the future",
                "{\"diagnosis\": \"x\", \"start\": \"1949-12-31\"}                        | a day lies before 1950",
                "{\"diagnosis\": \"x\", \"start\": \"2026-02-30\"}                        | start is not a date",
                "{\"diagnosis\": \"x\", \"start\": \"2026-02-02\", \"end\": \"2026-02-01\"} | end is before start",
                "{\"diagnosis\": \"x\", \"start\": \"2026-02-02\", \"side\": \"UP\"}      | side is not one of",
                "{\"diagnosis\": \"x\", \"start\": \"2026-02-02\", \"more\": 1}           | there are fields besides",
                "7                                                                        | the body is no JSON object",
            })
    void anInjuryThatMakesNoSenseIsRefused(String episode, String reason) {
        String body = "{\"outcome\": \"TREATED\", \"episode\": " + episode + "}";

        assertThat(reasons(() -> StepReader.resolve(bytes(body), TODAY)))
                .anySatisfy(found -> assertThat(found).startsWith("episode: " + reason));
    }

    private static List<String> reasons(ThrowingCallable reading) {
        var reasons = new java.util.ArrayList<String>();
        assertThatExceptionOfType(RefusedStep.class)
                .isThrownBy(reading)
                .satisfies(refused -> reasons.addAll(refused.reasons()));
        return reasons;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
