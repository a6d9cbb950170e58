package org.twinge.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.Topics;
import org.twinge.contracts.UnreadableEventException;

/** What lies on the topic {@code runs}. */
final class RunEvents {
    private RunEvents() {}

    /** The ids of all events about an athlete's runs, each as often as it was sent. */
    static List<UUID> idsOf(UUID athleteId) throws UnreadableEventException {
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + TestStack.PORTS.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.RUNS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            var ids = new ArrayList<UUID>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (athleteId.toString().equals(record.key())) {
                        ids.add(EventCodec.decode(record.value()).id());
                    }
                }
            }
            return ids;
        }
    }
}
