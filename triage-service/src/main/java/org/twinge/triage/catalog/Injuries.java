package org.twinge.triage.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.messaging.Database;
import org.twinge.triage.model.Finding;
import org.twinge.triage.model.Injury;
import org.twinge.triage.model.Vocabulary;

/** The injuries of the catalogue as they were published last. */
@ApplicationScoped
class Injuries {
    private final Database database;
    private final Vocabulary vocabulary;

    Injuries(Database database, Vocabulary vocabulary) {
        this.database = database;
        this.vocabulary = vocabulary;
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

    /** Empty before the first injury came. */
    Optional<Catalogue> newest() {
        List<Row> rows = database.read(
                "select *, max(version) over () as newest from catalog_injury order by entry_id", this::row);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Catalogue(rows.getFirst().newest(), byRegion(rows)));
    }

    private record Row(long newest, boolean removed, List<String> regions, Injury injury) {}

    private static Map<String, List<Injury>> byRegion(List<Row> rows) {
        var byRegion = new HashMap<String, List<Injury>>();
        rows.stream()
                .filter(row -> !row.removed())
                .forEach(row -> row.regions()
                        .forEach(region -> byRegion.computeIfAbsent(region, code -> new ArrayList<>())
                                .add(row.injury())));
        return byRegion;
    }

    private Row row(ResultSet row) throws SQLException {
        List<String> codes = Database.texts(row, "findings");
        List<String> bearings = Database.texts(row, "bearings");
        var findings = new HashMap<String, Injury.Bearing>();
        for (int i = 0; i < codes.size(); i++) {
            // the catalogue may be newer than our questions
            if (vocabulary.finding(codes.get(i)).isPresent()) {
                findings.put(codes.get(i), Injury.Bearing.valueOf(bearings.get(i)));
            }
        }
        return new Row(
                row.getLong("newest"),
                row.getBoolean("removed"),
                Database.texts(row, "regions"),
                Injury.of(
                        row.getString("entry_id"),
                        new Finding.Text(row.getString("name_en"), row.getString("name_de")),
                        findings));
    }
}
