package org.twinge.dashboard.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.dashboard.model.CareCase;

/** One case, if the reader looks after it. */
@ApplicationScoped
@Transactional
@AsCaller
public class FindCase {
    private final Cases cases;
    private final Reads reads;

    FindCase(Cases cases, Reads reads) {
        this.cases = cases;
        this.reads = reads;
    }

    /**
     * @param staff names of the reader's colleagues by id
     * @param mayHaveIt those of them to whom it can be assigned
     * @param zone the reader's own
     */
    public record Found(CareCase current, Map<UUID, String> staff, Map<UUID, String> mayHaveIt, ZoneId zone) {}

    public Optional<Found> find(UUID caseId) {
        return cases.find(caseId).map(current -> {
            reads.of(current.athleteId(), AthleteSeen.What.CASE);
            return new Found(
                    current,
                    cases.staff(),
                    cases.staffOf(current.athleteId()),
                    cases.readersZone().orElse(ZoneOffset.UTC));
        });
    }
}
