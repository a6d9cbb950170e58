package org.twinge.cli.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.Topics;
import org.twinge.contracts.UnreadableEventException;

/**
 * All that a load monitor ended in: its tables, and the alerts that it told.
 *
 * @param tables by name a digest of their rows, without what may differ: how events came in batches
 * @param told ids of the alerts' events: derived from athlete, day and revision, so two that are equal are one
 * @param again how many came more than once, as after a crash between the broker's answer and the outbox
 */
record EndState(Map<String, String> tables, Set<UUID> told, int again) {
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Map<String, String> ROWS = Map.of(
            "run", "run",
            "session", "session",
            "finding", "finding",
            "load_day", "load_day",
            "alert", "alert",
            "athlete_load", "(select athlete_id, birth_date, staff_visible, so_far from athlete_load)");

    /** Where the topic of alerts ends now. */
    static Map<TopicPartition, Long> endOfAlerts(String kafka) {
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
            return new HashMap<>(consumer.endOffsets(partitions()));
        }
    }

    /**
     * @param superuser a connection to the load monitor's database; its outbox is empty
     * @param from where the topic of alerts ended before
     */
    static EndState read(Connection superuser, String kafka, Map<TopicPartition, Long> from) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (var statement = superuser.createStatement()) {
            for (var rows : ROWS.entrySet()) {
                try (var digest = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t"
                                .formatted(rows.getValue()))) {
                    digest.next();
                    tables.put(rows.getKey(), digest.getString(1));
                }
            }
        }
        Set<UUID> told = new HashSet<>();
        int again = 0;
        for (UUID id : eventIds(kafka, from)) {
            again += told.add(id) ? 0 : 1;
        }
        return new EndState(tables, told, again);
    }

    /** The tables that differ, and {@code alerts told} if those do. */
    List<String> differencesFrom(EndState other) {
        List<String> differences = new ArrayList<>();
        tables.forEach((table, digest) -> {
            if (!digest.equals(other.tables.get(table))) {
                differences.add(table);
            }
        });
        if (!told.equals(other.told)) {
            differences.add("alerts told");
        }
        return differences;
    }

    private static List<UUID> eventIds(String kafka, Map<TopicPartition, Long> from) {
        List<UUID> ids = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(kafka)) {
            consumer.assign(from.keySet());
            from.forEach(consumer::seek);
            Map<TopicPartition, Long> end = consumer.endOffsets(from.keySet());
            while (end.entrySet().stream().anyMatch(one -> consumer.position(one.getKey()) < one.getValue())) {
                for (ConsumerRecord<String, byte[]> told : consumer.poll(POLL)) {
                    ids.add(EventCodec.decode(told.value()).id());
                }
            }
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("the load monitor told what nobody can read", e);
        }
        return ids;
    }

    private static List<TopicPartition> partitions() {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < BenchServers.PARTITIONS; partition++) {
            partitions.add(new TopicPartition(Topics.ALERTS, partition));
        }
        return partitions;
    }

    private static KafkaConsumer<String, byte[]> consumer(String kafka) {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
