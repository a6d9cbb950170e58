package org.twinge.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The checkout these tests look at. */
final class Project {
    static final List<String> SERVICES =
            List.of("clinic-dashboard", "injury-catalog", "run-ingest", "load-monitor", "triage-service", "notifier");

    private static final Path ROOT = Path.of(System.getProperty("twinge.root"));

    private Project() {}

    static Path path(String relative) {
        return ROOT.resolve(relative);
    }

    static String read(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documents of a YAML text: maps, lists, text, numbers. */
    static List<Object> documents(String yaml) {
        return StreamSupport.stream(new Yaml().loadAll(yaml).spliterator(), false)
                .filter(d -> d != null)
                .toList();
    }

    static Properties properties(String relative) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(path(relative))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** The image that the profile {@code images} makes of a service. */
    static String image(String service) {
        String pom = read("pom.xml");
        return property(pom, "image.repository") + "/" + service + ":" + property(pom, "version");
    }

    private static String property(String pom, String name) {
        Matcher found =
                Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)</").matcher(pom);
        if (!found.find()) {
            throw new IllegalStateException("pom.xml has no " + name);
        }
        return found.group(1);
    }
}
