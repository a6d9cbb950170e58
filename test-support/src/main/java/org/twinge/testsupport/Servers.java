package org.twinge.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.twinge.localstack.KafkaTopics;
import org.twinge.localstack.ServiceDatabase;

/**
 * Real servers for a {@code @QuarkusTest}: PostgreSQL once per test JVM, a database and a Kafka broker of its own for
 * every application that is started, and tokens signed by a key made for this run. {@code twinge.test.neighbour-port} is a
 * port where a test may put what the application talks to.
 */
public final class Servers implements QuarkusTestResourceLifecycleManager {
    private static int applications;

    @Override
    public Map<String, String> start() {
        try {
            Properties application = application();
            String service = application.getProperty("quarkus.application.name");
            String database = application.getProperty("twinge.database") + "_" + ++applications;
            TestServers servers = TestServers.running();
            ServiceDatabase serviceDatabase =
                    ServiceDatabase.of(service, "test-only").named(database);
            try (Connection admin = servers.postgresAdmin("postgres")) {
                serviceDatabase.create(admin);
            }
            String bootstrap = servers.freshKafka();
            KafkaTopics.create(bootstrap, 3);

            Map<String, String> settings = new HashMap<>(serviceDatabase.settings(servers.jdbcUrl(database)));
            settings.put("kafka.bootstrap.servers", bootstrap);
            settings.put("quarkus.oidc.public-key", Tokens.publicKey());
            settings.put("quarkus.http.test-port", "0");
            settings.put("twinge.test.database", database);
            settings.put("twinge.test.neighbour-port", Integer.toString(freePort()));
            return settings;
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be created", e);
        }
    }

    @Override
    public void stop() {
        // the servers end with the test JVM, whichever way it ends
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties application() {
        var properties = new Properties();
        Path file = Path.of("src/main/resources/application.properties");
        Path testFile = Path.of("src/test/resources/application.properties");
        try (var in = Files.newInputStream(Files.exists(testFile) ? testFile : file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Tests run in a service's folder", e);
        }
        return properties;
    }
}
