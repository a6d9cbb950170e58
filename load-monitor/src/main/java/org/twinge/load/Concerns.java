package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.load.model.CareFirst;
import org.twinge.load.model.CareFirst.Case;
import org.twinge.load.model.CareFirst.Report;
import org.twinge.load.model.CareFirst.Urgency;
import org.twinge.load.model.PainAnswer;
import org.twinge.messaging.Database;

/** The tables of symptom reports and of staff's cases, as far as they decide whether care comes before running. */
@ApplicationScoped
class Concerns {
    private final Database database;

    Concerns(Database database) {
        this.database = database;
    }

    /** Whether it changed something: an older revision does not. */
    boolean put(UUID athlete, int revision, Report report) {
        Optional<PainAnswer> answer = report.said();
        return database.write(
                        """
                insert into symptom_report as known (athlete_id, report_id, revision, urgency, questions_open, received_at,
                  reported_at, pain, limping, settled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (athlete_id, report_id) do update set
                  revision = excluded.revision, urgency = excluded.urgency, questions_open = excluded.questions_open,
                  received_at = excluded.received_at, reported_at = excluded.reported_at, pain = excluded.pain,
                  limping = excluded.limping, settled = excluded.settled
                where known.revision < excluded.revision
                """,
                        athlete,
                        report.id(),
                        revision,
                        report.urgency().map(Enum::name).orElse(null),
                        report.questionsOpen(),
                        report.receivedAt(),
                        answer.map(PainAnswer::at).orElse(null),
                        answer.flatMap(PainAnswer::pain).orElse(null),
                        answer.flatMap(PainAnswer::limping).orElse(null),
                        answer.flatMap(PainAnswer::settledByNextMorning).orElse(null))
                > 0;
    }

    /** An older revision changes nothing. */
    void put(UUID athlete, UUID caseId, int revision, Case newest) {
        database.write(
                """
                insert into staff_case as known (athlete_id, case_id, revision, resolved, urgency, questions_open,
                  in_force, changed_at, settled)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (athlete_id, case_id) do update set
                  revision = excluded.revision, resolved = excluded.resolved, urgency = excluded.urgency,
                  questions_open = excluded.questions_open, in_force = excluded.in_force,
                  changed_at = excluded.changed_at, settled = excluded.settled
                where known.revision < excluded.revision
                """,
                athlete,
                caseId,
                revision,
                newest.resolved(),
                newest.urgency().map(Enum::name).orElse(null),
                newest.questionsOpen(),
                newest.inForce().map(Enum::name).orElse(null),
                newest.changedAt(),
                newest.settled().toArray(UUID[]::new));
    }

    /** What comes before an answer about distance, if anything does. */
    Optional<CareFirst> of(UUID athlete) {
        List<Report> reports =
                database.read("select * from symptom_report where athlete_id = ?", Concerns::report, athlete);
        List<Case> cases = database.read("select * from staff_case where athlete_id = ?", Concerns::staffCase, athlete);
        return CareFirst.of(reports, cases, hasClinic(athlete));
    }

    private boolean hasClinic(UUID athlete) {
        return database.readOne(
                        "select exists (select from access_consent where athlete_id = ?)",
                        row -> row.getBoolean(1),
                        athlete)
                .orElseThrow();
    }

    /** @param name of a level of care; empty for one that may wait longer than 48 hours */
    static Optional<Urgency> urgency(Enum<?> name) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> urgency.name().equals(name.name()))
                .findFirst();
    }

    private static Optional<Urgency> urgency(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(Urgency::valueOf);
    }

    /** Of a row with {@code reported_at}. */
    static PainAnswer painAnswer(ResultSet row) throws SQLException {
        return new PainAnswer(
                Database.instant(row, "reported_at"),
                Database.number(row, "pain"),
                Optional.ofNullable(row.getObject("limping", Boolean.class)),
                Optional.ofNullable(row.getObject("settled", Boolean.class)));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                Database.uuid(row, "report_id"),
                urgency(row, "urgency"),
                row.getBoolean("questions_open"),
                Database.instant(row, "received_at"),
                row.getObject("reported_at") == null ? Optional.empty() : Optional.of(painAnswer(row)));
    }

    private static Case staffCase(ResultSet row) throws SQLException {
        return new Case(
                row.getBoolean("resolved"),
                urgency(row, "urgency"),
                row.getBoolean("questions_open"),
                urgency(row, "in_force"),
                Database.instant(row, "changed_at"),
                Set.copyOf(Database.uuids(row, "settled")));
    }
}
