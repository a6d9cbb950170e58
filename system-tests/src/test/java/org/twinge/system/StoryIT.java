package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What Twinge is for, as the README tells a newcomer to play them. */
class StoryIT {
    private final TestStack stack = TestStack.running();

    @Test
    void theDemoPlaysAndSaysSo() {
        TestStack.Result demo = stack.run("demo");

        assertThat(demo.output())
                .contains("EMERGENCY by rule cauda-equina")
                .contains("email to the clinic's staff")
                .contains("the session spike found")
                .contains("email to the athlete")
                .contains("email to the next in the chain")
                .contains("the physio acknowledges it")
                .doesNotContain("✗");
        assertThat(demo.exit()).isZero();
    }

    @Test
    void theStackFitsALaptopAndSaysWhereItIs() {
        JsonNode status = stack.status();

        assertThat(status.get("services")).hasSize(6).allSatisfy(service -> {
            assertThat(service.get("state").asText()).isEqualTo("ready");
            assertThat(service.get("pid").asLong()).isPositive();
            assertThat(service.get("rssMb").asLong()).isPositive();
        });
        for (String address : new String[] {"kafka", "postgres", "oidc", "smtp", "inbox"}) {
            assertThat(status.get(address).asText()).as(address).isNotBlank();
        }
        assertThat(status.get("rssMb").asLong())
                .as("resident memory of the whole stack")
                .isLessThan(3000);
    }

    @Test
    void aSecondUpSaysThatItIsUp() {
        TestStack.Result up = stack.run("up");

        assertThat(up.output()).contains("already up");
        assertThat(up.exit()).isZero();
    }
}
