package org.twinge.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Kubernetes would be given: an overlay as kustomize renders it. */
record Overlay(String name, List<JsonNode> manifests) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** A pod as somebody's template describes it. */
    record Pod(String owner, String kind, JsonNode spec, JsonNode labels) {
        Stream<JsonNode> containers() {
            return Stream.concat(
                    spec.path("containers").valueStream(),
                    spec.path("initContainers").valueStream());
        }
    }

    /** Renders an overlay in a copy of the deploy folder, with secrets made for it; skips where there is no kubectl. */
    static Overlay render(String name, Path folder) {
        if (!run(Project.path("."), "kubectl", "version", "--client").ok()) {
            abort("kubectl, which renders the overlays, is not installed");
        }
        copy(Project.path("deploy"), folder);
        Path overlay = folder.resolve("kubernetes/overlays").resolve(name);
        if (Files.exists(overlay.resolve("make-secrets"))) {
            assertThat(run(overlay, "./make-secrets")).matches(Ran::ok, "makes its secrets");
        }
        Ran rendered = run(folder, "kubectl", "kustomize", overlay.toString());
        assertThat(rendered.ok()).as(rendered.output()).isTrue();
        return new Overlay(
                name,
                Project.documents(rendered.output()).stream()
                        .map(d -> JSON.<JsonNode>valueToTree(d))
                        .toList());
    }

    List<JsonNode> ofKind(String kind) {
        return manifests.stream().filter(m -> kind(m).equals(kind)).toList();
    }

    Optional<JsonNode> find(String kind, String name) {
        return ofKind(kind).stream().filter(m -> name(m).equals(name)).findFirst();
    }

    List<Pod> pods() {
        return manifests.stream()
                .filter(m -> m.at("/spec/template/spec").isObject())
                .map(m ->
                        new Pod(name(m), kind(m), m.at("/spec/template/spec"), m.at("/spec/template/metadata/labels")))
                .toList();
    }

    Pod pod(String kind, String name) {
        return pods().stream()
                .filter(p -> p.kind().equals(kind) && p.owner().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static String kind(JsonNode manifest) {
        return manifest.path("kind").asText();
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    @Override
    public String toString() {
        return name;
    }

    private record Ran(boolean ok, String output) {}

    private static Ran run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(process.waitFor() == 0, output);
        } catch (IOException notThere) {
            return new Ran(false, String.valueOf(notThere.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (var files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !from.relativize(f).startsWith("target")).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.toString().endsWith(".env")) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
            Files.deleteIfExists(to.resolve("kubernetes/overlays/dev/secrets"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
