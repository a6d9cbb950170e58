package org.twinge.access.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.messaging.DatabaseException;

/**
 * The calling athlete's rows of one kind, a page at a time. Each page is a transaction of its own, so that whoever reads
 * slowly holds no connection and no snapshot of the database.
 */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ReadRows {
    static final int PAGE = 200;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Caller caller;
    private final DataSource database;

    ReadRows(Caller caller, DataSource database) {
        this.caller = caller;
        this.database = database;
    }

    /** @param last where the next page goes on; empty after the last */
    record Page(List<ObjectNode> rows, List<String> last) {}

    /** @param after the end of the page before; empty for the first */
    public Page read(Kind kind, List<String> after) {
        Optional<UUID> athlete = caller.athleteId();
        if (athlete.isEmpty()) {
            return new Page(List.of(), List.of());
        }
        try (Connection connection = database.getConnection()) {
            timesInUtc(connection);
            return page(connection, kind, athlete.get(), after);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void timesInUtc(Connection connection) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('TimeZone', 'UTC', true)")) {
            set.execute();
        }
    }

    private static Page page(Connection connection, Kind kind, UUID athlete, List<String> after) throws SQLException {
        try (var select = connection.prepareStatement(sql(kind, !after.isEmpty()))) {
            int place = 1;
            select.setObject(place++, athlete);
            for (String value : after) {
                select.setObject(place++, value, Types.OTHER); // of the type of what it is compared with
            }
            select.setInt(place, PAGE);
            try (var found = select.executeQuery()) {
                List<ObjectNode> rows = new ArrayList<>();
                List<String> last = new ArrayList<>();
                while (found.next()) {
                    rows.add(shown(kind, found.getString(1)));
                    last.clear();
                    for (int i = 0; i < kind.order().size(); i++) {
                        last.add(found.getString(2 + i));
                    }
                }
                return new Page(rows, rows.size() < PAGE ? List.of() : last);
            }
        }
    }

    /** Made of what the service's own code says, never of anything somebody sent. */
    private static String sql(Kind kind, boolean goesOn) {
        String columns = kind.order().stream().map(column -> "k." + column).collect(Collectors.joining(", "));
        String texts =
                kind.order().stream().map(column -> "k." + column + "::text").collect(Collectors.joining(", "));
        String marks = kind.order().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "select row_to_json(k)::text, " + texts + " from " + kind.source() + " k where k.athlete_id = ?"
                + (goesOn ? " and (" + columns + ") > (" + marks + ")" : "") + " order by " + columns + " limit ?";
    }

    private static ObjectNode shown(Kind kind, String row) {
        JsonNode columns = parsed(row);
        ObjectNode shown = JSON.createObjectNode();
        columns.propertyStream().forEach(column -> {
            String name = column.getKey();
            JsonNode value = column.getValue();
            Kind.Sealed sealed = kind.sealed().get(name);
            if (sealed != null) {
                UUID belongsTo = UUID.fromString(columns.get(sealed.belongsTo()).asText());
                byte[] bytes = HexFormat.of().parseHex(value.asText().substring("\\x".length()));
                shown.put(sealed.as(), sealed.opener().open(bytes, belongsTo));
            } else if (kind.shows(name)) {
                boolean document = kind.documents().contains(name) && value.isTextual();
                shown.set(Kind.field(name), document ? parsed(value.asText()) : value);
            }
        });
        return shown;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept as JSON is none", e);
        }
    }
}
