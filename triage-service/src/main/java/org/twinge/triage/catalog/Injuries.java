package org.twinge.triage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.messaging.Database;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Injury;

/** The injuries of the catalogue as they were published last. */
@ApplicationScoped
class Injuries {
    private final Database database;

    Injuries(Database database) {
        this.database = database;
    }

    /** A revision that is not newer than what is known changes nothing. */
    void keep(CatalogEntryPublished entry) {
        var injury = entry.injury();
        List<CatalogEntryPublished.Finding> findings = injury == null ? List.of() : injury.findings();
        database.write(
                """
                insert into catalog_injury as known
                  (entry_id, revision, version, removed, name_en, name_de, regions, findings, bearings)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (entry_id) do update set revision = excluded.revision, version = excluded.version,
                  removed = excluded.removed, name_en = excluded.name_en, name_de = excluded.name_de,
                  regions = excluded.regions, findings = excluded.findings, bearings = excluded.bearings
                where known.revision < excluded.revision
                """,
                entry.entryId(),
                entry.revision(),
                entry.version(),
                injury == null,
                injury == null ? "" : injury.name().en(),
                injury == null ? "" : injury.name().de(),
                injury == null ? List.of() : injury.regions(),
                findings.stream().map(CatalogEntryPublished.Finding::code).toList(),
                findings.stream().map(finding -> finding.bearing().name()).toList());
    }

    /**
     * @param version the newest version of the catalogue that anything here came with
     * @param injuries those of one region, by their ids
     */
    record Known(long version, List<Injury> injuries) {}

    /** Empty before the first injury came. */
    Optional<Known> of(Optional<String> region) {
        List<Known> rows = database.read(
                """
                select newest.version as catalog_version, injury.*
                from (select max(version) as version from catalog_injury) newest
                left join catalog_injury injury on not injury.removed and ? = any (injury.regions)
                where newest.version is not null order by injury.entry_id
                """,
                row -> new Known(
                        row.getLong("catalog_version"),
                        row.getString("entry_id") == null ? List.of() : List.of(injury(row))),
                region.orElse(null));
        return rows.stream()
                .findFirst()
                .map(first -> new Known(
                        first.version(),
                        rows.stream().flatMap(row -> row.injuries().stream()).toList()));
    }

    private static Injury injury(ResultSet row) throws SQLException {
        List<String> codes = Database.texts(row, "findings");
        List<String> bearings = Database.texts(row, "bearings");
        var findings = new HashMap<String, Injury.Bearing>();
        for (int i = 0; i < codes.size(); i++) {
            findings.put(codes.get(i), Injury.Bearing.valueOf(bearings.get(i)));
        }
        return Injury.of(
                row.getString("entry_id"),
                new Finding.Text(row.getString("name_en"), row.getString("name_de")),
                findings);
    }
}
