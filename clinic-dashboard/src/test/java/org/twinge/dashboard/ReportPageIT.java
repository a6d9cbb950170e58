package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;

/** An athlete reports symptoms, screen by screen, and nothing they said is lost. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class ReportPageIT {
    private static final Map<String, String> TIRED_QUAD = Map.ofEntries(
            Map.entry("rest", "no"),
            Map.entry("region", "front-thigh"),
            Map.entry("side", "left"),
            Map.entry("onset-days", "1"),
            Map.entry("injured", "no"),
            Map.entry("pain", "2"),
            Map.entry("gait", "normal"),
            Map.entry("pain-while-running", "1"),
            Map.entry("pain-at-rest-or-night", "no"),
            Map.entry("worse-the-longer-the-run", "no"),
            Map.entry("settled-next-morning", "yes"),
            Map.entry("same-place-three-weeks", "no"));

    private AthleteOnline athlete;

    @BeforeEach
    void anAthleteWithAProfile() {
        athlete = AthleteOnline.withProfile("en");
    }

    @Test
    void anEmergencyIsAskedAboutFirstAndEndsTheQuestions() {
        athlete.get("/report").body(containsString("What is wrong?"), containsString("href=\"tel:112\""));
        assertThat(athlete.leadsTo("/report", Map.of())).isEqualTo("/report/1");
        athlete.get("/report/1").body(stringContainsInOrder("Does any of this apply?", "chest-pain"));

        assertThat(athlete.leadsTo("/report/1", Map.of("chest-pain", "yes"))).isEqualTo("/report/2");

        athlete.get("/report/2").body(stringContainsInOrder("action of cardiac", "action=\"/report/send\""));
        String report = athlete.leadsTo("/report/send", Map.of());
        assertThat(report).matches("/reports/[0-9a-f-]{36}");
        athlete.get(report)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        stringContainsInOrder(
                                "Get emergency help now.",
                                "on its way. Nobody has read it yet.",
                                "tel:112",
                                "action of cardiac",
                                "watch for of EMERGENCY",
                                "explanation of cardiac",
                                "Pain, pressure or tightness in the chest",
                                "source of cardiac",
                                "Not yet reviewed",
                                "href=\"/rule-book\""),
                        not(containsString("What it could fit with")),
                        not(containsString("Runner")));
        athlete.get("/report").body(not(containsString("You have begun a report")));
    }

    @Test
    void aTiredQuadIsAskedWhereAndHowAndManagedAlone() {
        String last = athlete.interviewed(TIRED_QUAD);

        assertThat(last).isEqualTo("/report/6");
        athlete.get(last).body(containsString("front of the thigh"), containsString("Answered no: "));
        athlete.get(athlete.leadsTo("/report/send", Map.of()))
                .body(stringContainsInOrder(
                        "You can manage this yourself for now.",
                        "No message is sent.",
                        "watch for of SELF_CARE",
                        "What it could fit with",
                        "None of them is a diagnosis",
                        "This fits with: Runner&#39;s knee. A clinician has to look.",
                        "Speaks for it: you said yes to",
                        "for it",
                        "Speaks against it: your answers to",
                        "against",
                        "href=\"/catalogue/injuries/runners-knee\""));
    }

    @Test
    void whatIsLeftOpenIsAskedForAndWhatWasAnsweredStays() {
        athlete.get("/report");
        athlete.leadsTo("/report", Map.of());
        athlete.leadsTo("/report/1", Map.of("rest", "no"));

        assertThat(athlete.leadsTo("/report/2", Map.of("region", "knee", "rest", "no")))
                .isEqualTo("/report/2?open=true");

        athlete.get("/report/2?open=true")
                .body(
                        containsString("1 question has no answer yet."),
                        stringContainsInOrder("id=\"side\"", "aria-describedby=\"side-open\""),
                        containsString("value=\"knee\" checked"),
                        containsString("data-region=\"achilles\""));
    }

    @Test
    void aNumberThatIsNoneIsAskedForAgainAndNotKnowingIsAnAnswer() {
        athlete.get("/report");
        athlete.leadsTo("/report", Map.of());
        athlete.leadsTo("/report/1", Map.of("rest", "no"));
        athlete.leadsTo("/report/2", Map.of("region", "knee", "side", "left"));
        var how = new java.util.HashMap<>(Map.of("injured", "unknown", "pain", "unknown", "gait", "unknown"));

        how.put("onset-days", "last week");
        assertThat(athlete.leadsTo("/report/3", how)).isEqualTo("/report/3?open=true");
        how.put("onset-days", "4000");
        assertThat(athlete.leadsTo("/report/3", how)).isEqualTo("/report/3?open=true");
        how.put("onset-days", "unknown");
        assertThat(athlete.leadsTo("/report/3", how)).isEqualTo("/report/4");
    }

    @Test
    void goingBackLosesNothingAndAnotherAnswerIsAskedOnFromThere() {
        athlete.interviewed(TIRED_QUAD);

        athlete.get("/report/2").body(containsString("value=\"front-thigh\" checked"));
        assertThat(athlete.leadsTo("/report/1", Map.of("chest-pain", "yes"))).isEqualTo("/report/2");

        athlete.get("/report/2").body(containsString("action of cardiac"), not(containsString("front of the thigh")));
        athlete.get("/report/3").statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({
        "0, AWAY, does not answer",
        "503, AWAY, does not answer",
        "400, REFUSED, could not be taken",
        "404, NOT_KNOWN, not known yet"
    })
    void whenTriageIsInTroubleTheAnswersAreKeptAndThePageSaysWhatToDo(int status, String trouble, String words) {
        athlete.get("/report");
        athlete.leadsTo("/report", Map.of());
        athlete.triageAnswers(status);

        assertThat(athlete.leadsTo("/report/1", Map.of("chest-pain", "yes"))).isEqualTo("/report/1?trouble=" + trouble);
        athlete.get("/report/1?trouble=" + trouble)
                .body(
                        containsString(words),
                        containsString("Your answers are kept"),
                        containsString("value=\"yes\" checked"),
                        containsString("tel:112"));

        athlete.triageAnswers(ReportsStandIn.NORMALLY);
        assertThat(athlete.leadsTo("/report/1", Map.of("chest-pain", "yes"))).isEqualTo("/report/2");
    }

    @Test
    void aReportSentAgainAfterALostAnswerIsOneReport() {
        athlete.interviewed(TIRED_QUAD);
        athlete.triageAnswers(ReportsStandIn.HANG_UP);
        assertThat(athlete.leadsTo("/report/send", Map.of())).isEqualTo("/report/6?trouble=AWAY");
        athlete.get("/report/6?trouble=AWAY").body(containsString("action=\"/report/send\""));
        athlete.triageAnswers(ReportsStandIn.NORMALLY);

        String report = athlete.leadsTo("/report/send", Map.of());

        assertThat(report).startsWith("/reports/");
        assertThat(athlete.leadsTo("/report/send", Map.of())).isEqualTo("/report");
    }

    @Test
    void whoHasNoProfileReadsThatNothingCanBeSent() {
        AthleteOnline stranger = AthleteOnline.withoutProfile();

        stranger.get("/report").body(containsString("no profile here yet"), containsString("tel:112"));
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Api.as(athlete.subject, Roles.ATHLETE)
                .formParam("chest-pain", "no")
                .post("/report/1")
                .then()
                .statusCode(400);
    }

    @Test
    void inGermanEverythingIsGermanButWhatWasNeverTranslated() {
        AthleteOnline german = AthleteOnline.withProfile("de");
        german.get("/report").body(containsString("Was ist los?"), containsString("Anfangen"));
        german.leadsTo("/report", Map.of());
        german.get("/report/1")
                .body(containsString("Trifft etwas davon zu?"), containsString("Schmerz, Druck oder Enge"));
        german.leadsTo("/report/1", Map.of("chest-pain", "yes"));

        german.get(german.leadsTo("/report/send", Map.of()))
                .body(stringContainsInOrder(
                        "<html lang=\"de\">",
                        "Holen Sie jetzt Notfallhilfe.",
                        "Gelesen hat sie noch niemand.",
                        "<li lang=\"de\">Rufen Sie jetzt die Notrufnummer an",
                        "sofort der Notrufnummer sagen"));
    }

    @Test
    void aDraftIsTheAthletesAlone() throws SQLException {
        UUID clinic = UUID.randomUUID();
        UUID clinician = UUID.randomUUID();
        Api.putClinic(UUID.randomUUID(), clinic, Api.clinic("Hip", Api.staff(clinician, "Dr Sam", "CLINICIAN")))
                .statusCode(201);
        Api.consent(athlete.subject, clinic);
        athlete.get("/report");
        athlete.leadsTo("/report", Map.of());

        assertThat(drafts(athlete.subject)).isEqualTo(1);
        assertThat(drafts(clinician)).isZero();
    }

    private static int drafts(UUID reader) throws SQLException {
        try (var connection = Db.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role clinic_dashboard_web");
            statement.execute("select set_config('twinge.subject', '" + reader + "', true)");
            try (var rows = statement.executeQuery("select count(*) from report_draft")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
