package org.twinge.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinge.contracts.ErasureRequested;
import org.twinge.contracts.Topics;
import org.twinge.testsupport.Db;
import org.twinge.testsupport.Servers;
import org.twinge.testsupport.TestTopics;

/** An athlete deletes everything. */
@QuarkusTest
@WithTestResource(Servers.class)
@WithTestResource(LoadMonitorStandIn.class)
class LeavePageIT {

    @Test
    void whatGoesIsSaidAWordIsTypedAndThenItIsGone() {
        var athlete = AthleteOnline.withProfile("en");
        athlete.get("/me").body(containsString("href=\"/me/leave\""));
        athlete.get("/me/leave")
                .statusCode(200)
                .body(stringContainsInOrder("What goes", "What stays", "Your login.", "type the word DELETE"));

        assertThat(athlete.leadsTo("/me/leave", Map.of("word", " delete "))).isEqualTo("/me/gone");

        athlete.get("/me/gone")
                .statusCode(200)
                .body(stringContainsInOrder("Everything is being deleted", "somebody new", "112", "/logout"))
                .body(not(containsString("/training")));
        assertThat(kept(athlete)).isZero();
        await().untilAsserted(() -> assertThat(TestTopics.read(ErasureRequested.class, Topics.ERASURES, athlete.id()))
                .hasSize(1));
        athlete.get("/me").body(containsString("Welcome to Twinge"));
        athlete.get("/me/leave").body(containsString("nothing to delete"));
    }

    @Test
    void withoutTheWordNothingIsDeleted() {
        var athlete = AthleteOnline.withProfile("de");
        athlete.get("/me/leave").body(containsString("tippen Sie das Wort LÖSCHEN"));
        for (String word : new String[] {"", "ja", "delete"}) {
            athlete.post("/me/leave", Map.of("word", word))
                    .statusCode(422)
                    .body(stringContainsInOrder("Es wurde nichts gelöscht.", "aria-invalid"));
        }
        athlete.post("/me/leave", Map.of("word", "LÖSCHEN", "csrf-token", "made up"))
                .statusCode(400);

        assertThat(kept(athlete)).isOne();
        assertThat(athlete.get("/me/gone").statusCode(303).extract().header("Location"))
                .endsWith("/me");
    }

    private static long kept(AthleteOnline athlete) {
        return Db.count("select count(*) from athlete where subject = ?", athlete.subject.toString());
    }
}
