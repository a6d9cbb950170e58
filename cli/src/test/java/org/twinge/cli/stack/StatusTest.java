package org.twinge.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinge.cli.stack.StackState.Member;
import org.twinge.cli.stack.StackState.Phase;
import org.twinge.cli.stack.StackState.Running;

class StatusTest {
    private static final int SHIFT = 33_000; // nobody listens there

    @TempDir
    Path folder;

    @Test
    void downHasTheAddressesItWouldHave() throws Exception {
        JsonNode json = json();

        assertThat(json.get("state").asText()).isEqualTo("down");
        assertThat(json.get("services").valueStream().map(s -> s.get("name").asText()))
                .containsExactly(
                        "clinic-dashboard",
                        "injury-catalog",
                        "run-ingest",
                        "load-monitor",
                        "triage-service",
                        "notifier");
        assertThat(json.get("services").get(3).properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("name", "url", "port", "pid", "state", "rssMb");
        assertThat(json.get("services").get(3).toString()).isEqualTo("""
                        {"name":"load-monitor","url":"http://localhost:8083","port":8083,"pid":null,"state":"down","rssMb":null}""");
        assertThat(json.get("kafka").asText()).isEqualTo("127.0.0.1:19092");
        assertThat(json.get("postgres").asText()).isEqualTo("127.0.0.1:15432");
        assertThat(json.get("oidc").asText()).isEqualTo("http://localhost:8180/realms/twinge");
        assertThat(json.get("smtp").asText()).isEqualTo("127.0.0.1:1025");
        assertThat(json.get("inbox").asText()).isEqualTo("http://localhost:8025");
    }

    @Test
    void aLivingProcessThatDoesNotAnswerIsNotReady() throws Exception {
        Running me = Running.of(ProcessHandle.current());
        new StackState(
                        me,
                        SHIFT,
                        Phase.READY,
                        List.of(
                                new Member("load-monitor", 8083 + SHIFT, Phase.READY, me),
                                new Member("notifier", 8085 + SHIFT, Phase.FAILED, null)))
                .write(folder.resolve("state.json"));

        JsonNode json = json();

        assertThat(json.get("state").asText()).isEqualTo("degraded");
        JsonNode loadMonitor = json.get("services").get(3);
        assertThat(loadMonitor.get("state").asText()).isEqualTo("not-ready");
        assertThat(loadMonitor.get("pid").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(loadMonitor.get("rssMb").asLong()).isPositive();
        assertThat(json.get("services").get(5).get("state").asText()).isEqualTo("failed");
    }

    @Test
    void whatAKilledWatcherLeftRunningIsShown() throws Exception {
        Running me = Running.of(ProcessHandle.current());
        Process watcher = new ProcessBuilder("true").start();
        Running gone = Running.of(watcher.toHandle());
        watcher.waitFor();
        new StackState(gone, SHIFT, Phase.READY, List.of(new Member("kafka", 19092 + SHIFT, Phase.READY, me)))
                .write(folder.resolve("state.json"));

        JsonNode json = json();

        assertThat(json.get("state").asText()).isEqualTo("unwatched");
        assertThat(json.get("servers").get(1).get("pid").asLong())
                .isEqualTo(ProcessHandle.current().pid());
        assertThat(json.get("inbox").asText()).isEqualTo("http://localhost:" + (8025 + SHIFT));
    }

    private JsonNode json() throws Exception {
        return new JsonMapper().valueToTree(Status.of(new Home(folder, folder)));
    }
}
