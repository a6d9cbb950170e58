package org.twinge.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every key of a ConfigMap or Secret that an overlay makes or its operators will make, and every one asked for. */
final class Keys {
    private Keys() {}

    static Set<String> present(Overlay overlay) {
        Map<String, Set<String>> made = new HashMap<>();
        overlay.ofKind("ConfigMap").forEach(m -> add(made, "ConfigMap " + Overlay.name(m), m.path("data")));
        overlay.ofKind("Secret").forEach(m -> add(made, "Secret " + Overlay.name(m), m.path("data")));
        for (JsonNode external : overlay.ofKind("ExternalSecret")) {
            String secret = "Secret " + Overlay.name(external);
            JsonNode template = external.at("/spec/target/template/data");
            if (template.isObject()) {
                add(made, secret, template);
            } else {
                external.at("/spec/data")
                        .forEach(d -> keys(made, secret).add(d.path("secretKey").asText()));
            }
        }
        overlay.ofKind("KafkaUser")
                .forEach(u -> keys(made, "Secret kafka-" + Overlay.name(u))
                        .addAll(List.of("user.crt", "user.key", "user.p12", "user.password")));
        overlay.ofKind("Kafka")
                .forEach(k -> keys(made, "Secret " + Overlay.name(k) + "-cluster-ca-cert")
                        .addAll(List.of("ca.crt", "ca.p12", "ca.password")));
        overlay.ofKind("Cluster")
                .forEach(c -> keys(made, "Secret " + Overlay.name(c) + "-ca").add("ca.crt"));
        return flat(made);
    }

    static Set<String> asked(Overlay overlay) {
        Map<String, Set<String>> asked = new HashMap<>();
        for (Overlay.Pod pod : overlay.pods()) {
            pod.containers().forEach(c -> {
                c.path("env").forEach(e -> ask(asked, e.path("valueFrom")));
                c.path("envFrom")
                        .forEach(e -> askAll(
                                asked, "Secret " + e.at("/secretRef/name").asText(), overlay));
            });
            pod.spec().path("volumes").forEach(v -> {
                v.at("/secret/items")
                        .forEach(i -> keys(
                                        asked,
                                        "Secret " + v.at("/secret/secretName").asText())
                                .add(i.path("key").asText()));
                if (v.has("configMap")) {
                    askAll(asked, "ConfigMap " + v.at("/configMap/name").asText(), overlay);
                }
            });
        }
        for (JsonNode authentication : overlay.ofKind("TriggerAuthentication")) {
            authentication
                    .at("/spec/secretTargetRef")
                    .forEach(r -> keys(asked, "Secret " + r.path("name").asText())
                            .add(r.path("key").asText()));
        }
        for (JsonNode cluster : overlay.ofKind("Cluster")) {
            cluster.at("/spec/managed/roles").forEach(role -> {
                if (role.has("passwordSecret")) {
                    keys(asked, "Secret " + role.at("/passwordSecret/name").asText())
                            .addAll(List.of("username", "password"));
                }
            });
        }
        for (JsonNode monitor : overlay.ofKind("PodMonitor")) {
            for (JsonNode oauth2 : monitor.findValues("oauth2")) {
                Stream.of(oauth2.at("/clientId/secret"), oauth2.path("clientSecret"))
                        .forEach(s -> keys(asked, "Secret " + s.path("name").asText())
                                .add(s.path("key").asText()));
            }
        }
        return flat(asked);
    }

    private static void ask(Map<String, Set<String>> asked, JsonNode from) {
        Map.of("configMapKeyRef", "ConfigMap ", "secretKeyRef", "Secret ").forEach((field, kind) -> {
            if (from.has(field)) {
                keys(asked, kind + from.at("/" + field + "/name").asText())
                        .add(from.at("/" + field + "/key").asText());
            }
        });
    }

    /** All of it is taken, whatever its keys: it must be there. */
    private static void askAll(Map<String, Set<String>> asked, String what, Overlay overlay) {
        keys(asked, what);
        present(overlay).stream()
                .filter(p -> p.startsWith(what + "/"))
                .forEach(p -> keys(asked, what).add(p.substring(what.length() + 1)));
        if (keys(asked, what).isEmpty()) {
            keys(asked, what).add("anything");
        }
    }

    private static void add(Map<String, Set<String>> made, String what, JsonNode data) {
        data.fieldNames().forEachRemaining(keys(made, what)::add);
    }

    private static Set<String> keys(Map<String, Set<String>> all, String what) {
        return all.computeIfAbsent(what, w -> new TreeSet<>());
    }

    private static Set<String> flat(Map<String, Set<String>> all) {
        Set<String> flat = new TreeSet<>();
        all.forEach((what, keys) -> keys.forEach(key -> flat.add(what + "/" + key)));
        return flat;
    }
}
