package org.twinge.catalog.injuries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Injury;
import org.twinge.messaging.DatabaseException;

/** The injuries as they are now, one row each. */
@ApplicationScoped
class Injuries {
    /** Below this, names only share a few letters. */
    private static final double ALIKE = 0.4;

    private final DataSource database;
    private final ObjectMapper json;

    Injuries(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Makes these the only ones; gives how many are new or changed. */
    int replaceAll(List<PublishedInjury> injuries) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from injury where injury_id <> all (?)");
                var upsert = connection.prepareStatement("""
                        insert into injury (injury_id, kind, regions, names, hash, document) values (?, ?, ?, ?, ?, ?)
                        on conflict (injury_id) do update set kind = excluded.kind, regions = excluded.regions,
                          names = excluded.names, hash = excluded.hash, document = excluded.document
                        where injury.hash <> excluded.hash
                        """)) {
            delete.setArray(
                    1,
                    texts(
                            connection,
                            injuries.stream()
                                    .map(published -> published.injury().id())));
            delete.executeUpdate();
            for (PublishedInjury published : injuries) {
                Injury injury = published.injury();
                InjuryDocument document = write(published);
                upsert.setString(1, injury.id());
                upsert.setString(2, injury.kind().name());
                upsert.setArray(3, texts(connection, injury.regions().stream()));
                upsert.setArray(4, texts(connection, names(injury)));
                upsert.setString(5, document.hash());
                upsert.setString(6, document.json());
                upsert.addBatch();
            }
            return Arrays.stream(upsert.executeBatch()).sum();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static Stream<String> names(Injury injury) {
        return Stream.concat(
                Stream.of(
                        injury.id().replace('-', ' '),
                        injury.name().en(),
                        injury.name().de()),
                injury.synonyms().stream());
    }

    /** Those after this id, in the order of their ids. */
    List<Injury> list(@Nullable String region, Injury.@Nullable Kind kind, String after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select document from injury
                        where injury_id > ? and (?::text is null or ? = any (regions)) and (?::text is null or kind = ?)
                        order by injury_id limit ?
                        """)) {
            select.setString(1, after);
            select.setString(2, region);
            select.setString(3, region);
            select.setString(4, kind == null ? null : kind.name());
            select.setString(5, kind == null ? null : kind.name());
            select.setInt(6, limit);
            try (var found = select.executeQuery()) {
                var injuries = new ArrayList<Injury>();
                while (found.next()) {
                    injuries.add(read(found.getString(1)).injury());
                }
                return injuries;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    Optional<InjuryDocument> find(String id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select document, hash from injury where injury_id = ?")) {
            select.setString(1, id);
            try (var found = select.executeQuery()) {
                return found.next()
                        ? Optional.of(new InjuryDocument(found.getString(1), found.getString(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Ids of up to three whose id or one of whose names is most like what was asked for. */
    List<String> nearest(String asked) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select injury_id from injury, unnest(names) as name
                        group by injury_id having max(word_similarity(?, name)) >= ?
                        order by max(word_similarity(?, name)) desc, injury_id limit 3
                        """)) {
            String words = asked.replace('-', ' ');
            select.setString(1, words);
            select.setDouble(2, ALIKE);
            select.setString(3, words);
            try (var found = select.executeQuery()) {
                var ids = new ArrayList<String>();
                while (found.next()) {
                    ids.add(found.getString(1));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private InjuryDocument write(PublishedInjury published) {
        try {
            String document = json.writeValueAsString(published);
            return new InjuryDocument(document, Sha256.hex(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An injury cannot be written", e);
        }
    }

    private PublishedInjury read(String document) {
        try {
            return json.readValue(document, PublishedInjury.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored injury cannot be read", e);
        }
    }

    private static java.sql.Array texts(Connection connection, Stream<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
