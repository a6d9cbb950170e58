package org.twinge.testsupport;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** A superuser's look into the database of the application under test. */
public final class Db {
    private Db() {}

    /** The rows, each by column name. */
    public static List<Map<String, Object>> query(String sql, Object... parameters) {
        try (Connection connection = connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var found = statement.executeQuery()) {
                List<Map<String, Object>> rows = new ArrayList<>();
                while (found.next()) {
                    Map<String, Object> row = new TreeMap<>();
                    for (int c = 1; c <= found.getMetaData().getColumnCount(); c++) {
                        row.put(found.getMetaData().getColumnLabel(c), found.getObject(c));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The single number a query gives. */
    public static long count(String sql, Object... parameters) {
        return ((Number) query(sql, parameters).getFirst().values().iterator().next()).longValue();
    }

    public static void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A superuser's connection; {@code set role} makes it any other. */
    public static Connection connect() throws SQLException {
        return TestServers.admin(ConfigProvider.getConfig().getValue("twinge.test.database", String.class));
    }
}
