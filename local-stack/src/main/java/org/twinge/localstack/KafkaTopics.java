package org.twinge.localstack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.twinge.contracts.Topics;

/** Creates Twinge's topics with the retention that contracts promise. */
public final class KafkaTopics {
    private static final String FOURTEEN_DAYS = Long.toString(14L * 24 * 60 * 60 * 1000);

    private KafkaTopics() {}

    /** Creates the topics that do not exist yet. */
    public static void create(String bootstrapServers, int partitions) {
        try (Admin admin = KafkaServer.admin(bootstrapServers)) {
            List<NewTopic> topics = new ArrayList<>();
            Topics.COMPACTED.forEach(t -> topics.add(topic(t, partitions, Map.of("cleanup.policy", "compact"))));
            Topics.DELETED_AFTER_14_DAYS.forEach(
                    t -> topics.add(topic(t, partitions, Map.of("retention.ms", FOURTEEN_DAYS))));
            for (var created : admin.createTopics(topics).values().values()) {
                awaitCreated(created);
            }
        }
    }

    private static void awaitCreated(KafkaFuture<Void> created) {
        try {
            created.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("Kafka refused to create a topic", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while creating topics", e);
        }
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> configs) {
        return new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(configs);
    }
}
