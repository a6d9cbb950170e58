package org.twinge.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Kubernetes and the operators know. A field they do not know is an error: they would ignore it in silence. */
final class Schemas {
    private static final Map<String, Class<?>> OF_KUBERNETES = Map.of(
            "v1/ConfigMap", ConfigMap.class,
            "v1/Secret", Secret.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "apps/v1/StatefulSet", StatefulSet.class,
            "batch/v1/Job", Job.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "networking.k8s.io/v1/Ingress", Ingress.class);

    /** The models keep what they do not know in a map; without that they say so. */
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            })
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Schemas() {}

    static boolean isOfKubernetes(JsonNode manifest) {
        return OF_KUBERNETES.containsKey(type(manifest));
    }

    /** Throws with the field's path. */
    static void require(JsonNode manifest) {
        try {
            STRICT.treeToValue(manifest, OF_KUBERNETES.get(type(manifest)));
        } catch (IOException e) {
            throw new UncheckedIOException(type(manifest) + " " + Overlay.name(manifest), e);
        }
    }

    /** The operators' schemas by type, from a folder with their CustomResourceDefinitions. */
    static Map<String, JsonNode> ofOperators(Path folder) {
        var schemas = new HashMap<String, JsonNode>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (Object document : Project.documents(Files.readString(file))) {
                    JsonNode definition = Overlay.JSON.valueToTree(document);
                    if (Overlay.kind(definition).equals("CustomResourceDefinition")) {
                        String kind = definition.at("/spec/names/kind").asText();
                        String group = definition.at("/spec/group").asText();
                        definition
                                .at("/spec/versions")
                                .forEach(v -> schemas.put(
                                        group + "/" + v.path("name").asText() + "/" + kind,
                                        v.at("/schema/openAPIV3Schema")));
                    }
                }
            }
            return schemas;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an operator's resource. */
    static List<String> faults(JsonNode manifest, JsonNode schema) {
        JsonNode strict = schema.deepCopy();
        ((ObjectNode) strict.path("properties")).remove(List.of("metadata", "apiVersion", "kind"));
        forbidUnknown(strict.path("properties"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(strict).validate(manifest).stream()
                .map(m -> type(manifest) + " " + Overlay.name(manifest) + ": " + m.getMessage())
                .toList();
    }

    private static void forbidUnknown(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject()
                    && !object.has("additionalProperties")
                    && !object.has("x-kubernetes-preserve-unknown-fields")) {
                object.put("additionalProperties", false);
            }
            if (object.path("x-kubernetes-int-or-string").asBoolean()) {
                object.remove("type");
            }
        }
        node.forEach(Schemas::forbidUnknown);
    }

    static String type(JsonNode manifest) {
        return manifest.path("apiVersion").asText() + "/" + Overlay.kind(manifest);
    }
}
