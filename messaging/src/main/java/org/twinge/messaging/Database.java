package org.twinge.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL in the caller's transaction, for sets of rows. A parameter that is a Java array, or a list of texts, becomes a
 * PostgreSQL array, an {@link Instant} a {@code timestamptz}. Every failure is a {@link DatabaseException}.
 */
@ApplicationScoped
public class Database {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Makes a value of one row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> read(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> readOne(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return read(sql, reader, parameters).stream().findFirst();
    }

    /** How many rows it changed. */
    public int write(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The same statement for many rows of parameters. */
    public void writeAll(String sql, Collection<@Nullable Object[]> rows) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Waits until nobody else works on what has this name, to the end of the transaction. */
    public void lock(String what, Object id) {
        read("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, what + " " + id);
    }

    /** Keeps out whoever wants {@link #lock}, to the end of the transaction. */
    public void lockShared(String what, Object id) {
        read("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, what + " " + id);
    }

    /** One column of many rows, to be unnested. */
    public static <T, V> V[] column(
            Collection<T> rows, Function<? super T, ? extends @Nullable V> value, IntFunction<V[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    public static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<Double> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Double.class));
    }

    public static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return List.of((UUID[]) row.getArray(column).getArray());
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object[] parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        bind(statement, parameters);
        return statement;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameter(statement.getConnection(), parameters[i]));
        }
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case UUID[] array -> connection.createArrayOf("uuid", array);
            case Instant[] array -> connection.createArrayOf("timestamptz", array);
            case LocalDate[] array -> connection.createArrayOf("date", array);
            case Long[] array -> connection.createArrayOf("int8", array);
            case Integer[] array -> connection.createArrayOf("int4", array);
            case Double[] array -> connection.createArrayOf("float8", array);
            case Boolean[] array -> connection.createArrayOf("bool", array);
            case String[] array -> connection.createArrayOf("text", array);
            case byte[][] array -> connection.createArrayOf("bytea", array);
            case List<?> texts -> connection.createArrayOf("text", texts.toArray());
            default -> value;
        };
    }
}
