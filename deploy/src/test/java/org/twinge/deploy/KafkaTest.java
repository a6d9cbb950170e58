package org.twinge.deploy;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.twinge.contracts.Topics;

/** Topics and rights in the prod overlay are those that the services' own settings and the README name. */
class KafkaTest {
    static final List<String> SERVICES = Project.SERVICES;

    private static final Pattern INCOMING =
            Pattern.compile("mp\\.messaging\\.incoming\\.([a-z-]+)\\.(connector|enabled)");

    @Test
    void theTopicsAreThoseOfTheContracts() {
        List<JsonNode> topics = manifests("topics.yaml");
        assertThat(named(topics, "compact")).containsExactlyInAnyOrderElementsOf(Topics.COMPACTED);
        assertThat(named(topics, "delete")).containsExactlyInAnyOrderElementsOf(Topics.DELETED_AFTER_14_DAYS);
        assertThat(topics)
                .filteredOn(t -> t.at("/spec/config/cleanup.policy").asText().equals("delete"))
                .allMatch(t -> t.at("/spec/config/retention.ms").asLong() == 14L * 24 * 60 * 60 * 1000);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void aServiceReadsWhatItConsumesAndWritesWhatItPublishes(String service) {
        assertThat(granted(service, "Read")).isEqualTo(consumed(service));
        assertThat(granted(service, "Write")).isEqualTo(published(service));
    }

    @Test
    void instancesAreAddedForTopicsThatTheServiceConsumes() {
        List<JsonNode> scaled = manifests("autoscaling.yaml").stream()
                .filter(m -> Overlay.kind(m).equals("ScaledObject"))
                .toList();
        assertThat(scaled).isNotEmpty().allSatisfy(one -> {
            String service = one.at("/spec/scaleTargetRef/name").asText();
            assertThat(one.at("/spec/triggers")).allSatisfy(trigger -> {
                assertThat(trigger.at("/metadata/consumerGroup").asText()).isEqualTo(service);
                assertThat(consumed(service))
                        .contains(trigger.at("/metadata/topic").asText());
            });
        });
    }

    private static Set<String> granted(String service, String operation) {
        return manifests("kafka-users.yaml").stream()
                .filter(u -> Overlay.name(u).equals(service))
                .flatMap(u -> u.at("/spec/authorization/acls").valueStream())
                .filter(a -> a.at("/resource/type").asText().equals("topic"))
                .filter(a -> a.path("operations")
                        .valueStream()
                        .anyMatch(o -> o.asText().equals(operation)))
                .map(a -> a.at("/resource/name").asText())
                .collect(toCollection(TreeSet::new));
    }

    /** Channels are named like their topics, or name the topic. */
    private static Set<String> consumed(String service) {
        Properties shared = Project.properties("access/src/main/resources/META-INF/microprofile-config.properties");
        Properties own = Project.properties(service + "/src/main/resources/application.properties");
        Set<String> topics = new TreeSet<>();
        Stream.of(shared, own).flatMap(p -> p.stringPropertyNames().stream()).forEach(name -> {
            Matcher channel = INCOMING.matcher(name);
            if (channel.matches() && channel.group(2).equals("connector")) {
                topics.add(own.getProperty("mp.messaging.incoming." + channel.group(1) + ".topic", channel.group(1)));
            }
        });
        own.stringPropertyNames().forEach(name -> {
            Matcher channel = INCOMING.matcher(name);
            if (channel.matches() && channel.group(2).equals("enabled")) {
                topics.remove(channel.group(1));
            }
        });
        return topics;
    }

    /** The column of the README's table of modules. */
    private static Set<String> published(String service) {
        Matcher row = Pattern.compile("(?m)^\\| \\[`" + service + "`][^|]*\\|[^|]*\\|([^|]*)\\|")
                .matcher(Project.read("README.md"));
        assertThat(row.find()).as("a row for " + service).isTrue();
        return Arrays.stream(row.group(1).split(","))
                .map(topic -> topic.replace("`", "").strip())
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> named(List<JsonNode> topics, String policy) {
        return topics.stream()
                .filter(t -> t.at("/spec/config/cleanup.policy").asText().equals(policy))
                .map(Overlay::name)
                .toList();
    }

    private static List<JsonNode> manifests(String file) {
        return Project.documents(Project.read("deploy/kubernetes/overlays/prod/" + file)).stream()
                .map(d -> Overlay.JSON.<JsonNode>valueToTree(d))
                .toList();
    }
}
