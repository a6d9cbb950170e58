package org.twinge.triage.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.access.Roles;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.triage.catalog.Candidates;
import org.twinge.triage.followup.model.PromptKind;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Truth;
import org.twinge.triage.rulebook.RefusedRuleBook;
import org.twinge.triage.rulebook.RuleBookReader;
import org.twinge.triage.rulebook.Shipped;

/** Years later: from the stored answers and the stored rule book alone, the same answer, letter by letter. */
@QuarkusTest
@WithTestResource(Servers.class)
class RecomputeIT {
    @Inject
    ObjectMapper json;

    @Test
    void whatWasStoredGivesTheSameWordsAgain() throws IOException, RefusedRuleBook {
        UUID athlete = UUID.randomUUID();
        Reporting.known(athlete, UUID.randomUUID(), UUID.randomUUID());
        String answered = Reporting.post(athlete, Roles.ATHLETE, """
                        {"region": "low-back", "side": "middle", "onsetDays": 3, "pain": 6.5, "gait": "changed",
                         "findings": {"saddle-numbness": "yes", "back-pain": "no", "fever": "unknown",
                                      "tissue": "tendon", "pain-while-running": 3, "calf-difference": 3.5}}
                        """)
                .statusCode(201)
                .extract()
                .asString();

        Map<String, Object> stored = Db.query("""
                select r.*, b.document as book, (select count(*) > 0 from access_consent c where c.athlete_id = r.athlete_id) as has_clinic,
                  (select zone from access_athlete known where known.athlete_id = r.athlete_id) as zone
                from report r join assessment a using (athlete_id, report_id) join rule_book b on b.version = a.rule_book_version
                where r.athlete_id = ?
                """, athlete).getFirst();
        var report = new NewReport(
                Optional.empty(), ((Timestamp) stored.get("reported_at")).toInstant(), answers(json.readTree((String)
                        stored.get("answers"))));
        Instant receivedAt = ((Timestamp) stored.get("received_at")).toInstant();
        var again = AssessedReport.of(
                (UUID) stored.get("report_id"),
                (int) stored.get("revision"),
                athlete,
                report,
                receivedAt,
                new AssessedReport.Beside(
                        Optional.ofNullable(
                                json.treeToValue(json.readTree(answered).get("candidates"), Candidates.class)),
                        PromptKind.REVIEW.dueAfter(receivedAt, ZoneId.of((String) stored.get("zone"))),
                        EmergencyCall.in("DE"),
                        (boolean) stored.get("has_clinic")),
                RuleBookReader.read((String) stored.get("book"), Shipped.VOCABULARY),
                Shipped.VOCABULARY);

        assertThat(json.writeValueAsString(again)).isEqualTo(answered);
        assertThat(answered).contains("\"contradictions\":[{\"code\":\"back-pain\"");
    }

    private static Answers answers(JsonNode stored) {
        Answers answers = Answers.NONE;
        for (var entry : stored.properties()) {
            answers = answers.with(entry.getKey(), answer(entry.getKey(), entry.getValue()));
        }
        return answers;
    }

    private static Answer answer(String code, JsonNode value) {
        if (value.asText().equals("unknown")) {
            return new Answer.Said(Truth.UNKNOWN);
        }
        return switch (Shipped.VOCABULARY.finding(code).orElseThrow().type()) {
            case Finding.Type.YesNoUnknown yesNo ->
                new Answer.Said(Truth.of(value.asText().equals("yes")));
            case Finding.Type.Measure number -> new Answer.Amount(value.doubleValue());
            case Finding.Type.Choice choice -> new Answer.Chosen(value.asText());
        };
    }
}
