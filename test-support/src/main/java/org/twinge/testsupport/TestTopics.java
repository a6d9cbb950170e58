package org.twinge.testsupport;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.EventType;
import org.twinge.contracts.Received;
import org.twinge.contracts.TwingeEvent;
import org.twinge.contracts.UnreadableEventException;

/** The test's own hands on the broker that the application under test uses. */
public final class TestTopics {
    private static final Map<String, Reader> READERS = new ConcurrentHashMap<>();

    private TestTopics() {}

    /** Sends the event under a fresh id and returns the id. */
    public static UUID send(TwingeEvent event, Instant causedAt) {
        UUID id = UUID.randomUUID();
        send(id, event, causedAt);
        return id;
    }

    /** Sends the event under this id, as often as the test likes. */
    public static void send(UUID id, TwingeEvent event, Instant causedAt) {
        sendRaw(EventType.of(event).topic(), event.key().toString(), EventCodec.encode(id, "test", causedAt, event));
    }

    /** Sends bytes that may be anything. */
    public static void sendRaw(String topic, @Nullable String key, byte @Nullable [] value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker did not take the test's record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every readable event on the topic so far, each partition in order. */
    public static List<Received> read(String topic) {
        return READERS.computeIfAbsent(bootstrap() + "/" + topic, key -> new Reader(topic))
                .readOn();
    }

    /** Remembers what it has read: tests ask again and again until something has come. */
    private static final class Reader {
        private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.<String, Object>of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        private final List<TopicPartition> partitions;
        private final List<Received> events = new ArrayList<>();

        Reader(String topic) {
            partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        synchronized List<Received> readOn() {
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (var raw : consumer.poll(Duration.ofMillis(200))) {
                    readable(raw.value()).ifPresent(events::add);
                }
            }
            return List.copyOf(events);
        }
    }

    /** Tests put garbage on topics too. */
    private static Optional<Received> readable(byte @Nullable [] value) {
        try {
            return value == null ? Optional.empty() : Optional.of(EventCodec.decode(value));
        } catch (UnreadableEventException garbage) {
            return Optional.empty();
        }
    }

    /** The events of one kind about one key so far, in order. */
    public static <E extends TwingeEvent> List<E> read(Class<E> kind, String topic, UUID key) {
        return read(topic).stream()
                .map(Received::event)
                .filter(event -> event.key().equals(key))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String bootstrap() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
