package org.twinge.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.testcontainers.kafka.KafkaContainer;

/**
 * A broker with the local stack's settings on a port of its own choice: an engine would give it another one when it is
 * started again after a kill, and its clients would never find it.
 */
final class KafkaContainerThatComesBack extends KafkaContainer {
    private static final int INSIDE = 9092;

    KafkaContainerThatComesBack() {
        super("apache/kafka-native:4.1.1");
        addFixedExposedPort(freePort(), INSIDE);
        withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        withEnv("KAFKA_NUM_PARTITIONS", "3");
        withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_REPLICATION_FACTOR", "1");
        withEnv("KAFKA_SHARE_COORDINATOR_STATE_TOPIC_MIN_ISR", "1");
        withEnv("KAFKA_LOG_CLEANER_BACKOFF_MS", "1000");
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
