package org.twinge.dashboard;

import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import java.net.URL;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.access.Roles;
import org.twinge.contracts.CaseChanged.State;
import org.twinge.dashboard.ClinicAtWork.Form;
import org.twinge.testsupport.Servers;

/** A form that lies open works as long as it should; one that comes from elsewhere never does. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class FormsIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern REFRESH = Pattern.compile("hx-get=\"([^\"]+)\"");

    @TestHTTPResource
    URL dashboard;

    @Test
    void aStepWorksHoweverOftenTheListRefreshedAndHoweverManyPagesAreOpen() {
        ClinicAtWork work = ClinicAtWork.withAnOpenEmergency();
        Form list = work.form("/");
        refresh(work, list.cookies());
        refresh(work, list.cookies());
        work.form("/cases/" + work.caseId);
        work.standIn(
                200,
                Happenings.careCase(
                        work.caseId, 2, work.athlete, State.ACKNOWLEDGED, work.alert, work.sam, Happenings.NOW));

        list.post(
                        "/cases/" + work.caseId + "/acknowledge",
                        Map.of("revision", "1", "key", UUID.randomUUID().toString(), "back", "/?show=ATTENTION"))
                .statusCode(303)
                .header("Location", containsString("/?show=ATTENTION"));
        work.list("/").body(containsString("Acknowledged by Dr Sam"));
    }

    private static void refresh(ClinicAtWork work, CookieFilter cookies) {
        String page = work.asSam().filter(cookies).get("/").asString();
        var address = REFRESH.matcher(page);
        address.find();
        work.asSam()
                .filter(cookies)
                .header("HX-Request", "true")
                .urlEncodingEnabled(false)
                .get(address.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(204);
    }

    @Test
    void whatWasNotTakenIsSaid() {
        ClinicAtWork work = ClinicAtWork.withAnOpenEmergency();
        String step = "/cases/" + work.caseId + "/acknowledge";

        work.asSam()
                .accept(BROWSER)
                .formParams(Map.of("revision", "1", "csrf-token", "of yesterday"))
                .post(step)
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("Nothing was changed"));
        // where a login sends whoever had to log in again in between
        work.asSam()
                .accept(BROWSER)
                .get(step)
                .then()
                .statusCode(405)
                .contentType("text/html")
                .body(containsString("log in again in between"));
        work.list("/?notice=LAPSED").body(containsString("Your last step was not taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, 303",
        "Sec-Fetch-Site, none, 303",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, OURS, 303",
        "Origin, http://evil.test, 403",
        "Origin, OURS.evil.test, 403",
        "Origin, null, 403",
    })
    void aFormOfAnotherOriginIsRefusedWhateverItCarries(String header, String value, int status) {
        Form form = ClinicAtWork.withAnOpenEmergency().form("/");

        Api.as(form.person(), Roles.CLINICIAN)
                .filter(form.cookies())
                .redirects()
                .follow(false)
                .header(header, value.replace("OURS", "http://" + dashboard.getAuthority()))
                .formParams(Map.of("csrf-token", form.token(), "revision", "1", "key", UUID.randomUUID()))
                .post("/cases/" + UUID.randomUUID() + "/acknowledge")
                .then()
                .statusCode(status);
    }
}
