package org.twinge.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.twinge.access.Roles;
import org.twinge.testsupport.Tokens;

/** An athlete, or a member of staff, with a browser, and the triage they reach. */
final class AthleteOnline {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    final UUID subject;
    private final String role;
    private final CookieFilter cookies = new CookieFilter();
    private String token = "";
    private String page = "/";
    private UUID id;

    private AthleteOnline(UUID subject, String role) {
        this.subject = subject;
        this.role = role;
    }

    static AthleteOnline withProfile(String language) {
        var athlete = new AthleteOnline(UUID.randomUUID(), Roles.ATHLETE);
        var profile = new HashMap<>(Api.profile("Robin Runner"));
        profile.put("language", language);
        athlete.id = UUID.fromString(Api.putProfile(athlete.subject, profile)
                .statusCode(201)
                .extract()
                .path("athleteId"));
        return athlete;
    }

    static AthleteOnline withoutProfile() {
        return new AthleteOnline(UUID.randomUUID(), Roles.ATHLETE);
    }

    /** Somebody of a clinic's staff with a browser. */
    static AthleteOnline staff(UUID subject, String role) {
        return new AthleteOnline(subject, role);
    }

    UUID id() {
        return id;
    }

    ValidatableResponse get(String path) {
        ValidatableResponse answer = Api.as(subject, role)
                .filter(cookies)
                .redirects()
                .follow(false)
                .get(path)
                .then();
        var found = TOKEN.matcher(answer.extract().asString());
        token = found.find() ? found.group(1) : token;
        page = path;
        return answer;
    }

    ValidatableResponse post(String path, Map<String, String> fields) {
        return Api.as(subject, role)
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("Referer", "https://twinge.test" + page)
                .formParams(fields)
                .formParam("csrf-token", token)
                .post(path)
                .then();
    }

    /** What the page's form downloads, as it comes. */
    InputStream download(String path) throws IOException, InterruptedException {
        var page = Api.as(subject, role).get(path).then().statusCode(200).extract();
        var found = TOKEN.matcher(page.asString());
        assertThat(found.find()).isTrue();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.of(subject.toString(), role))
                .header("Cookie", "csrf-token=" + page.cookie("csrf-token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "csrf-token=" + URLEncoder.encode(found.group(1), StandardCharsets.UTF_8)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** A form that a script sends, to be answered with a part of the page. */
    ValidatableResponse tap(String path, Map<String, String> fields) {
        return Api.as(subject, Roles.ATHLETE)
                .filter(cookies)
                .redirects()
                .follow(false)
                .header("HX-Request", "true")
                .formParams(fields)
                .formParam("csrf-token", token)
                .post(path)
                .then();
    }

    /** A form with files of these names. */
    ValidatableResponse multipart(String path, Map<String, String> fields, String... names) {
        var all = new HashMap<>(Map.of("csrf-token", token));
        all.putAll(fields);
        var form = Api.as(subject, role).filter(cookies).redirects().follow(false);
        all.forEach(form::multiPart);
        for (String name : names) {
            form.multiPart("file", name, new byte[] {1, 2, 3});
        }
        return form.post(path).then();
    }

    /** Where a form leads: the path alone. */
    String leadsTo(String path, Map<String, String> fields) {
        String location = post(path, fields).statusCode(303).extract().header("Location");
        return location.replaceFirst("^https?://[^/]+", "");
    }

    /** Answers every screen with these answers and no to the rest, until it is time to send; the last screen's path. */
    String interviewed(Map<String, String> answers) {
        get("/report").statusCode(200);
        String here = leadsTo("/report", Map.of());
        while (!get(here).extract().asString().contains("action=\"/report/send\"")) {
            String there = leadsTo(here, answers);
            assertThat(there).as("answers were missing on %s", here).doesNotContain("?");
            here = there;
        }
        return here;
    }

    /** @param status the only one that triage answers this athlete with */
    void triageAnswers(int status) {
        given().baseUri(ConfigProvider.getConfig().getValue("quarkus.rest-client.triage-service.url", String.class))
                .body(Integer.toString(status))
                .put("/stand-in-only/" + subject)
                .then()
                .statusCode(200);
    }
}
