package org.twinge.deploy;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.twinge.contracts.Topics;

/** compose.yaml says what the services need, and says nothing that Compose does not know. */
class ComposeTest {
    static final List<String> SERVICES = Project.SERVICES;

    private static final String TEXT = Project.read("deploy/compose/compose.yaml");
    private static final Compose COMPOSE = parse();

    /** The part of the Compose specification that we use; anything else fails. */
    private record Compose(
            String name,
            @JsonProperty("x-service") JsonNode service,
            @JsonProperty("x-environment") JsonNode environment,
            Map<String, Container> services,
            Map<String, JsonNode> volumes) {}

    private record Container(
            String image,
            List<String> command,
            List<String> entrypoint,
            String restart,
            @JsonProperty("read_only") boolean readOnly,
            List<String> tmpfs,
            @JsonProperty("cap_drop") List<String> capDrop,
            @JsonProperty("security_opt") List<String> securityOpt,
            @JsonProperty("mem_limit") String memLimit,
            @JsonProperty("shm_size") String shmSize,
            @JsonProperty("stop_grace_period") String stopGracePeriod,
            HealthCheck healthcheck,
            @JsonProperty("depends_on") Map<String, Condition> dependsOn,
            @JsonProperty("network_mode") String networkMode,
            Map<String, Network> networks,
            List<String> ports,
            List<String> volumes,
            Map<String, String> environment) {}

    private record HealthCheck(
            List<String> test,
            String interval,
            String timeout,
            @JsonProperty("start_period") String startPeriod,
            int retries) {}

    private record Condition(String condition) {}

    private record Network(List<String> aliases) {}

    private static Compose parse() {
        return new ObjectMapper().convertValue(Project.documents(TEXT).getFirst(), Compose.class);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceIsToldWhatItNeeds(String service, @TempDir Path folder) {
        assertThat(COMPOSE.services().get(service).environment().keySet()).containsAll(Needs.of(service, folder));
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceRunsTheImageOfTheBuildAndWritesNothingButTmp(String service) {
        Container container = COMPOSE.services().get(service);
        assertThat(withDefaults(container.image())).isEqualTo(Project.image(service));
        assertThat(container.readOnly()).isTrue();
        assertThat(container.tmpfs()).containsExactly("/tmp");
        assertThat(container.capDrop()).containsExactly("ALL");
        assertThat(container.securityOpt()).containsExactly("no-new-privileges:true");
    }

    @Test
    void nothingIsPublishedBeyondThisMachine() {
        assertThat(COMPOSE.services().values())
                .filteredOn(c -> c.ports() != null)
                .flatExtracting(Container::ports)
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void everySecretIsMadeAtRandomAndNoneHasADefault() {
        Set<String> wanted = matches("\\$\\{([A-Z_]+):\\?", TEXT);
        String secrets = Project.read("deploy/compose/secrets");
        assertThat(wanted).isNotEmpty().allMatch(name -> secrets.contains(name));
        assertThat(matches("\\$\\{([A-Z_]+):?-", TEXT)).containsExactlyInAnyOrder("TWINGE_IMAGES", "TWINGE_VERSION");
        assertThat(matches("\\$\\{([A-Z_]+)\\}", TEXT)).isEmpty();
        assertThat(COMPOSE.services().values())
                .filteredOn(c -> c.environment() != null)
                .flatExtracting(c -> c.environment().entrySet())
                .filteredOn(e -> e.getKey().matches(".*(PASSWORD|SECRET|KEY)"))
                .isNotEmpty()
                .allMatch(e -> e.getValue().startsWith("${"), "comes from .env");
    }

    @Test
    void whatIsDependedOnAndMountedExists() {
        COMPOSE.services().values().forEach(container -> {
            if (container.dependsOn() != null) {
                assertThat(COMPOSE.services())
                        .containsKeys(container.dependsOn().keySet().toArray(String[]::new));
            }
            if (container.volumes() != null) {
                container.volumes().forEach(ComposeTest::assertMountable);
            }
        });
    }

    private static void assertMountable(String volume) {
        String source = volume.split(":", -1)[0];
        if (source.startsWith(".")) {
            assertThat(Project.path("deploy/compose").resolve(source)).exists();
        } else {
            assertThat(COMPOSE.volumes()).containsKey(source);
        }
    }

    @Test
    void theTopicsAreThoseOfTheContracts() {
        List<String> loops = Pattern.compile("for topic in ([a-z -]+); do")
                .matcher(Project.read("deploy/kafka/topics.sh"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(loops).hasSize(2);
        assertThat(loops.getFirst().split(" ")).containsExactlyInAnyOrderElementsOf(Topics.COMPACTED);
        assertThat(loops.getLast().split(" ")).containsExactlyInAnyOrderElementsOf(Topics.DELETED_AFTER_14_DAYS);
    }

    @Test
    void theRealmIsGivenEveryValueItAsksFor() {
        Set<String> asked = matches("\\$\\{([A-Z_]+)\\}", Project.read("deploy/local/realm/twinge.json"));
        assertThat(COMPOSE.services().get("keycloak").environment()).containsKeys(asked.toArray(String[]::new));
    }

    @Test
    void scriptsMayBeRun() {
        assertThat(List.of("compose/up", "compose/secrets", "postgres/databases.sh", "kafka/topics.sh"))
                .allMatch(script -> Files.isExecutable(Project.path("deploy/" + script)));
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(toSet());
    }

    private static String withDefaults(String text) {
        return text.replaceAll("\\$\\{[A-Z_]+:-([^}]+)}", "$1");
    }
}
