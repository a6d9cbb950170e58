package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.load.model.Protocol;
import org.twinge.messaging.Database;

/** The table of the catalogue's return-to-run protocols. */
@ApplicationScoped
class Protocols {
    private final Database database;

    Protocols(Database database) {
        this.database = database;
    }

    /**
     * @param version the catalogue's, that brought it
     * @param text word for word as published
     */
    record Published(String injury, Protocol.Name name, long version, String text) {
        Protocol protocol() {
            return StoredProtocol.read(text);
        }
    }

    /** A revision that is not newer than what is known changes nothing. */
    void keep(CatalogEntryPublished entry) {
        var injury = entry.injury();
        database.write(
                """
                insert into catalog_protocol as known (entry_id, revision, version, name_en, name_de, protocol)
                values (?, ?, ?, ?, ?, ?)
                on conflict (entry_id) do update set revision = excluded.revision, version = excluded.version,
                  name_en = excluded.name_en, name_de = excluded.name_de, protocol = excluded.protocol
                where known.revision < excluded.revision
                  or (known.revision = excluded.revision and excluded.protocol is null)
                """,
                entry.entryId(),
                entry.revision(),
                entry.version(),
                injury == null ? "" : injury.name().en(),
                injury == null ? "" : injury.name().de(),
                text(injury));
    }

    private static @Nullable String text(CatalogEntryPublished.@Nullable Injury injury) {
        if (injury == null || injury.returnToRun() == null) {
            return null;
        }
        StoredProtocol.of(injury.returnToRun()); // what we cannot follow is to be parked, not stored
        return StoredProtocol.text(injury.returnToRun());
    }

    /** Empty where the injury is not known, or has no protocol. */
    Optional<Published> of(String injury) {
        return database.readOne(
                "select * from catalog_protocol where entry_id = ? and protocol is not null",
                Protocols::published,
                injury);
    }

    /** By their English names. */
    List<Published> all() {
        return database.read(
                "select * from catalog_protocol where protocol is not null order by name_en, entry_id",
                Protocols::published);
    }

    private static Published published(ResultSet row) throws SQLException {
        return new Published(
                row.getString("entry_id"),
                new Protocol.Name(row.getString("name_en"), row.getString("name_de")),
                row.getLong("version"),
                row.getString("protocol"));
    }
}
