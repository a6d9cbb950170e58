package org.twinge.testsupport;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.twinge.localstack.KafkaServer;

/** What a test can do to the servers under its application, be they processes or containers. */
public final class Faults {
    static final String BROKER_FOLDER = "twinge.test.kafka-folder";
    static final String BROKER_PORT = "twinge.test.kafka-port";
    static final String BROKER_PID = "twinge.test.kafka-pid";
    static final String BROKER_CONTAINER = "twinge.test.kafka-container";
    static final String BROKER_ADDRESS = "twinge.test.kafka-address";

    private Faults() {}

    /** Ends the application's sessions and refuses new ones. */
    public static void databaseAway() {
        administer("alter database \"%s\" allow_connections false");
        administer("select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s'");
    }

    public static void databaseBack() {
        administer("alter database \"%s\" allow_connections true");
    }

    /** {@code kill -9}, and returns when the broker is dead. */
    public static void killBroker() {
        @Nullable String container = System.getProperty(BROKER_CONTAINER);
        if (container != null) {
            DockerClientFactory.lazyClient().killContainerCmd(container).exec();
            return;
        }
        ProcessHandle broker = ProcessHandle.of(Long.getLong(BROKER_PID)).orElseThrow();
        broker.destroyForcibly();
        broker.onExit().join();
    }

    /** Starts the killed broker on its data again, and returns when it answers. */
    public static void restartBroker() {
        @Nullable String container = System.getProperty(BROKER_CONTAINER);
        if (container != null) {
            DockerClientFactory.lazyClient().startContainerCmd(container).exec();
            awaitBroker(System.getProperty(BROKER_ADDRESS));
            return;
        }
        KafkaServer broker = KafkaServer.start(
                TestServers.kafkaLibraries(),
                Path.of(System.getProperty(BROKER_FOLDER)),
                Integer.getInteger(BROKER_PORT));
        remember(broker, Path.of(System.getProperty(BROKER_FOLDER)));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "stop-restarted-broker"));
    }

    /** As text, because the test and the servers live in different class loaders. */
    static void remember(KafkaServer broker, Path folder) {
        System.setProperty(BROKER_FOLDER, folder.toString());
        System.setProperty(BROKER_PORT, Integer.toString(broker.port()));
        System.setProperty(BROKER_PID, Long.toString(broker.process().pid()));
    }

    static void remember(String container, String address) {
        System.setProperty(BROKER_CONTAINER, container);
        System.setProperty(BROKER_ADDRESS, address);
    }

    private static void awaitBroker(String address) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            await().atMost(Duration.ofMinutes(1))
                    .ignoreExceptions()
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
        }
    }

    private static void administer(String sql) {
        String database = ConfigProvider.getConfig().getValue("twinge.test.database", String.class);
        try (Connection connection = TestServers.admin("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(database));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
