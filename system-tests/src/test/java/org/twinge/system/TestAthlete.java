package org.twinge.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.upload.Uploads;

/** Somebody who signed up a moment ago, with consent for the demo clinic. */
record TestAthlete(UUID id, String email) {

    static TestAthlete signedUp() {
        String email = "test-" + UUID.randomUUID() + "@demo.twinge";
        Identity identity = TestStack.running().identity();
        identity.createPerson(email, "Terry", "Test", "athlete");
        String token = identity.token(email, Secrets.DEMO_PASSWORD);
        String me = TestStack.url(Service.CLINIC_DASHBOARD, "/v1/athletes/me");
        Http.json("PUT", me, token, profile("Terry Test")).orProblem("Signing up");
        Http.json("PUT", me + "/consents/" + DemoClinic.CLINIC, token, null).orProblem("Consenting");
        UUID id = UUID.fromString(Http.get(me, token).json().get("athleteId").asText());
        return new TestAthlete(id, email);
    }

    /** Staff and messages name them like this from now on. */
    void isCalled(String name) {
        Http.json("PUT", TestStack.url(Service.CLINIC_DASHBOARD, "/v1/athletes/me"), token(), profile(name))
                .orProblem("Renaming");
    }

    private static Map<String, Object> profile(String name) {
        return Map.of(
                "name", name,
                "birthDate", "1988-02-03",
                "sex", "MALE",
                "zone", "UTC",
                "language", "en",
                "country", "DE");
    }

    /** An emergency. */
    void reportSaddleNumbness(String token) {
        Http.json(
                        "POST",
                        TestStack.url(Service.TRIAGE_SERVICE, "/v1/reports"),
                        token,
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                        Map.of("region", "low-back", "findings", Map.of("saddle-numbness", "yes")))
                .orProblem("Reporting");
    }

    String token() {
        return TestStack.running().tokenOf(email);
    }

    /** Uploads a file, again and again until run-ingest knows the athlete and takes it or refuses it for good. */
    List<Uploads.Sent> upload(String name, byte[] content) {
        try {
            return new Uploads(TestStack.PORTS.url(Service.RUN_INGEST), this::token).send(name, content);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode findings() {
        return Http.get(TestStack.url(Service.LOAD_MONITOR, "/v1/findings?limit=100"), token())
                .orProblem("Asking for findings")
                .json();
    }

    List<JsonNode> emails() {
        return emailsTo(email);
    }

    static List<JsonNode> emailsTo(String address) {
        String query = "/api/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
        return Http.get(TestStack.PORTS.inboxUrl() + query, null)
                .orProblem("Reading the inbox")
                .json()
                .valueStream()
                .toList();
    }
}
