package org.twinge.triage.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Function;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.contracts.CaseChanged;

/** Where staff take a case in hand: seen in the revision they think it has, once per request, one person at a time. */
@ApplicationScoped
class Desk {
    private final Cases cases;
    private final CaseRecords records;
    private final Clock clock;
    private final Reads reads;

    Desk(Cases cases, CaseRecords records, Clock clock, Reads reads) {
        this.cases = cases;
        this.records = records;
        this.clock = clock;
        this.reads = reads;
    }

    /** @param staff as whom the caller acts */
    record Turn(CaseRow row, CaseChanged document, UUID staff, Instant now, CaseRecords.Request request) {
        CaseChanged.Change change(CaseChanged.What what) {
            return new CaseChanged.Change(what, now, staff, null);
        }
    }

    /** The case after the act; as it is now, without the act, if this request was answered before. */
    CaseChanged take(StaffRequest asked, Function<Turn, CaseChanged> act) {
        CaseRow row = cases.lock(asked.caseId()).orElseThrow(Desk::noSuchCase);
        UUID staff = cases.actingStaff(row.athleteId).orElseThrow(Desk::noSuchCase);
        reads.of(row.athleteId, AthleteSeen.What.CASE);
        var earlier = records.earlier(row.caseId, staff, asked.request().key());
        if (earlier.isPresent()) {
            if (!asked.request().hash().equals(earlier.get().requestHash)) {
                throw conflict("This Idempotency-Key was used for another request");
            }
            return records.read(row);
        }
        if (row.revision != asked.revision()) {
            throw new MovedCase(
                    row.revision,
                    records.history(row.caseId, asked.revision()).stream()
                            .map(HistoryEntry::of)
                            .toList());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return act.apply(new Turn(row, records.read(row), staff, now, asked.request()));
    }

    static ClientErrorException conflict(String sentence) {
        return new ClientErrorException(sentence, Response.Status.CONFLICT);
    }

    static NotFoundException noSuchCase() {
        return new NotFoundException("No such case");
    }
}
