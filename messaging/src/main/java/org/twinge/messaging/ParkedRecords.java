package org.twinge.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records that could not be taken: bad ones that came in, and ones that the broker refused for good. They keep their
 * bytes, wait for an operator, and hold nothing else up.
 */
@ApplicationScoped
public class ParkedRecords {
    private final DataSource database;

    ParkedRecords(DataSource database) {
        this.database = database;
    }

    public enum Direction {
        INCOMING,
        OUTGOING
    }

    /**
     * What an operator sees of a parked record; never its content.
     *
     * @param key the Kafka key: an id, or null where the record had none
     * @param offset null for a record that never got out
     */
    public record Parked(
            UUID id,
            Direction direction,
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset,
            @Nullable String key,
            int bytes,
            String reason,
            Instant parkedAt,
            @Nullable Instant replayedAt) {}

    record Content(
            Direction direction, String topic, @Nullable String key, byte[] value) {}

    /** Parks a record once, however often it comes. */
    void parkIncoming(String topic, ConsumerRecord<String, byte[]> raw, String reason) {
        insert(Direction.INCOMING, topic, raw.partition(), raw.offset(), raw.key(), raw.value(), reason);
    }

    void parkOutgoing(String topic, String key, byte[] value, Throwable refusal) {
        insert(
                Direction.OUTGOING,
                topic,
                null,
                null,
                key,
                value,
                refusal.getClass().getSimpleName());
    }

    /** The newest first; those that were replayed are left out unless asked for. */
    public List<Parked> list(boolean includeReplayed, int limit) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, direction, topic, partition, "offset", key, length(value), reason, parked_at, replayed_at
                        from parked_record where ? or replayed_at is null order by parked_at desc, id limit ?
                        """)) {
            select.setBoolean(1, includeReplayed);
            select.setInt(2, limit);
            try (ResultSet found = select.executeQuery()) {
                List<Parked> parked = new ArrayList<>();
                while (found.next()) {
                    parked.add(parked(found));
                }
                return parked;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** How many wait for an operator. */
    public long waiting() {
        try (Connection connection = database.getConnection();
                var select =
                        connection.prepareStatement("select count(*) from parked_record where replayed_at is null");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    Optional<Content> content(UUID id) {
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select direction, topic, key, value from parked_record where id = ?")) {
            select.setObject(1, id);
            try (ResultSet found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new Content(
                                Direction.valueOf(found.getString(1)),
                                found.getString(2),
                                found.getString(3),
                                found.getBytes(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    void replayed(UUID id) {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update parked_record set replayed_at = now() where id = ? and replayed_at is null")) {
            update.setObject(1, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void insert(
            Direction direction,
            String topic,
            @Nullable Integer partition,
            @Nullable Long offset,
            @Nullable String key,
            byte[] value,
            String reason) {
        try (Connection connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into parked_record (id, direction, topic, partition, "offset", key, value, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (topic, partition, "offset") do nothing
                        """)) {
            insert.setObject(1, Ids.v7());
            insert.setString(2, direction.name());
            insert.setString(3, topic);
            insert.setObject(4, partition);
            insert.setObject(5, offset);
            insert.setString(6, key == null ? null : key.replace("\0", ""));
            insert.setBytes(7, value);
            insert.setString(8, reason);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Parked parked(ResultSet row) throws SQLException {
        OffsetDateTime replayedAt = row.getObject("replayed_at", OffsetDateTime.class);
        return new Parked(
                row.getObject("id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                row.getString("topic"),
                row.getObject("partition", Integer.class),
                row.getObject("offset", Long.class),
                row.getString("key"),
                row.getInt("length"),
                row.getString("reason"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                replayedAt == null ? null : replayedAt.toInstant());
    }
}
