package org.twinge.deploy;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinge.deploy.Overlay.Pod;

/** Both overlays, as they would be applied. */
class KubernetesTest {
    /** Of the operators. Their schemas come from TWINGE_CRDS, a folder with the CustomResourceDefinitions. */
    private static final Set<String> OPERATORS_KINDS = Set.of(
            "kafka.strimzi.io/v1/Kafka",
            "kafka.strimzi.io/v1/KafkaNodePool",
            "kafka.strimzi.io/v1/KafkaTopic",
            "kafka.strimzi.io/v1/KafkaUser",
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/Database",
            "postgresql.cnpg.io/v1/ScheduledBackup",
            "external-secrets.io/v1/ExternalSecret",
            "keda.sh/v1alpha1/ScaledObject",
            "keda.sh/v1alpha1/TriggerAuthentication",
            "monitoring.coreos.com/v1/PodMonitor");

    private static List<Overlay> overlays = List.of();

    @BeforeAll
    static void render(@TempDir Path folder) {
        overlays = Stream.of("dev", "prod")
                .map(name -> Overlay.render(name, folder.resolve(name)))
                .toList();
    }

    static List<Overlay> overlays() {
        return overlays;
    }

    private static Overlay prod() {
        return overlays.getLast();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyFieldIsOneThatKubernetesKnows(Overlay overlay) {
        overlay.manifests().stream().filter(Schemas::isOfKubernetes).forEach(Schemas::require);
        assertThat(overlay.manifests())
                .filteredOn(m -> !Schemas.isOfKubernetes(m))
                .extracting(Schemas::type)
                .allMatch(OPERATORS_KINDS::contains);
    }

    @Test
    void everyFieldIsOneThatTheOperatorsKnow() {
        String folder = System.getenv("TWINGE_CRDS");
        assumeTrue(folder != null, "TWINGE_CRDS names no folder with the operators' CustomResourceDefinitions");
        var schemas = Schemas.ofOperators(Path.of(folder));
        assertThat(schemas).containsKeys(OPERATORS_KINDS.toArray(String[]::new));
        assertThat(prod().manifests())
                .filteredOn(m -> !Schemas.isOfKubernetes(m))
                .flatExtracting(m -> Schemas.faults(m, schemas.get(Schemas.type(m))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyKeyAskedForExists(Overlay overlay) {
        assertThat(Keys.asked(overlay)).isNotEmpty().isSubsetOf(Keys.present(overlay));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingRunsAsRootOrTalksToTheClustersApi(Overlay overlay) {
        assertThat(overlay.pods()).isNotEmpty().allSatisfy(pod -> {
            JsonNode security = pod.spec().path("securityContext");
            assertThat(security.path("runAsNonRoot").asBoolean()).isTrue();
            assertThat(security.path("runAsUser").asInt()).isPositive();
            assertThat(security.at("/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.spec().path("automountServiceAccountToken").asBoolean(true))
                    .isFalse();
            assertThat(pod.containers()).allSatisfy(container -> {
                JsonNode own = container.path("securityContext");
                assertThat(own.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
                assertThat(own.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(own.path("runAsUser").asInt(1)).isPositive();
                assertThat(own.path("privileged").asBoolean()).isFalse();
                assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
                assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void aServiceIsToldWhatItNeedsAndOnlyItsMigrationIsTheOwner(Overlay overlay, @TempDir Path folder) {
        for (String service : Project.SERVICES) {
            JsonNode running = container(overlay.pod("Deployment", service), "service");
            JsonNode migration = container(overlay.pod("Job", service + "-migration"), "migration");
            Set<String> needs = new TreeSet<>(Needs.of(service, folder));
            Set<String> owners = Set.of("QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");
            assertThat(variables(migration)).containsAll(owners).contains("QUARKUS_INIT_AND_EXIT");
            // looked at before anything starts, also by a migration
            needs.stream()
                    .filter(Set.of("TWINGE_FREE_TEXT_SECRET", "TWINGE_NOTIFIER_LINK_SECRET")::contains)
                    .forEach(secret -> assertThat(variables(migration)).contains(secret));
            needs.removeAll(owners);
            assertThat(variables(running))
                    .containsAll(needs)
                    .doesNotContainAnyElementsOf(owners)
                    .doesNotHaveDuplicates();
            assertThat(value(running, "QUARKUS_FLYWAY_MIGRATE_AT_START")).isEqualTo("false");
            assertThat(running.toString()).doesNotContain("-database-owner");
            assertThat(running.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                    .isTrue();
            assertThat(List.of(running, migration))
                    .extracting(c -> c.path("image").asText())
                    .containsOnly(image(overlay, service));
        }
    }

    private static String image(Overlay overlay, String service) {
        return overlay.name().equals("dev")
                ? Project.image(service)
                : "registry.example.org/twinge/" + service + ":0.1.0";
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everyPortLeadsToAContainerThatListens(Overlay overlay) {
        for (JsonNode service : overlay.ofKind("Service")) {
            JsonNode selector = service.at("/spec/selector");
            List<Pod> behind = overlay.pods().stream()
                    .filter(pod -> selector.isObject() && selects(selector, pod.labels()))
                    .toList();
            if (!Overlay.name(service).equals("nowhere")) {
                assertThat(behind).as("pods behind " + Overlay.name(service)).isNotEmpty();
            }
            behind.forEach(pod -> service.at("/spec/ports")
                    .forEach(port -> assertThat(ports(pod))
                            .as(Overlay.name(service))
                            .contains(
                                    port.has("targetPort")
                                            ? port.path("targetPort").asText()
                                            : port.path("name").asText())));
        }
        overlay.pods()
                .forEach(pod -> pod.containers()
                        .forEach(container -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                .map(probe ->
                                        container.path(probe).path("httpGet").path("port"))
                                .filter(port -> !port.isMissingNode())
                                .forEach(port -> assertThat(ports(pod)).contains(port.asText()))));
        overlay.ofKind("Ingress")
                .forEach(ingress -> ingress.findValues("backend")
                        .forEach(backend -> assertThat(overlay.find(
                                        "Service", backend.at("/service/name").asText()))
                                .as(backend.toString())
                                .hasValueSatisfying(s -> assertThat(s.at("/spec/ports/0/name"))
                                        .isEqualTo(backend.at("/service/port/name")))));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsDeniedThatNoPolicyNames(Overlay overlay) {
        JsonNode denyAll = overlay.find("NetworkPolicy", "deny-all").orElseThrow();
        assertThat(denyAll.at("/spec/podSelector/matchLabels").size()).isZero();
        assertThat(denyAll.at("/spec/policyTypes"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(denyAll.path("spec").has("ingress") || denyAll.path("spec").has("egress"))
                .isFalse();
    }

    @Test
    void everyServiceOutlivesANodeAndItsDatabaseHasItsRoles() {
        JsonNode cluster = prod().ofKind("Cluster").getFirst();
        var roles = cluster.at("/spec/managed/roles")
                .valueStream()
                .collect(toMap(r -> r.path("name").asText(), r -> r));
        for (String service : Project.SERVICES) {
            String database = service.replace('-', '_');
            assertThat(prod().find("Deployment", service)
                            .orElseThrow()
                            .at("/spec/replicas")
                            .asInt())
                    .isEqualTo(2);
            assertThat(prod().find("PodDisruptionBudget", service)).isPresent();
            JsonNode wanted = prod().find("Database", service).orElseThrow().path("spec");
            assertThat(wanted.path("name").asText()).isEqualTo(database);
            assertThat(wanted.path("owner").asText()).isEqualTo(database + "_owner");
            for (String login : List.of("_owner", "_app")) {
                JsonNode role = roles.get(database + login);
                assertThat(role.path("login").asBoolean()).isTrue();
                assertThat(role.path("inherit").asBoolean(true)).isFalse();
                assertThat(username(role)).isEqualTo(database + login);
            }
            assertThat(roles.get(database + "_app").path("inRoles"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder(database + "_web", database + "_worker");
            assertThat(roles.get(database + "_owner").has("inRoles")).isFalse();
        }
        assertThat(roles).hasSize(4 * Project.SERVICES.size());
        assertThat(roles.values())
                .noneMatch(r ->
                        r.path("superuser").asBoolean() || r.path("bypassrls").asBoolean());
    }

    /** Whom the secret that the role's password comes from is for. */
    private static String username(JsonNode role) {
        String secret = role.at("/passwordSecret/name").asText();
        return prod().find("ExternalSecret", secret)
                .orElseThrow()
                .at("/spec/target/template/data/username")
                .asText();
    }

    private static JsonNode container(Pod pod, String name) {
        return pod.containers()
                .filter(c -> c.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> variables(JsonNode container) {
        return container
                .path("env")
                .valueStream()
                .map(e -> e.path("name").asText())
                .toList();
    }

    private static String value(JsonNode container, String variable) {
        return container
                .path("env")
                .valueStream()
                .filter(e -> e.path("name").asText().equals(variable))
                .findFirst()
                .orElseThrow()
                .path("value")
                .asText();
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.propertyStream().allMatch(e -> labels.path(e.getKey()).equals(e.getValue()));
    }

    private static Set<String> ports(Pod pod) {
        return pod.containers()
                .flatMap(c -> c.path("ports").valueStream())
                .map(p -> p.path("name").asText())
                .collect(toSet());
    }
}
