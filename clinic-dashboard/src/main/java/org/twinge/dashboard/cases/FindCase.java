package org.twinge.dashboard.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.dashboard.model.CareCase;

/** One case, if the reader looks after it. */
@ApplicationScoped
@Transactional
@AsCaller
public class FindCase {
    private final Cases cases;

    FindCase(Cases cases) {
        this.cases = cases;
    }

    /**
     * @param staff names of the reader's colleagues by id
     * @param mayHaveIt those of them to whom it can be assigned
     * @param zone the reader's own
     */
    public record Found(CareCase current, Map<UUID, String> staff, Map<UUID, String> mayHaveIt, ZoneId zone) {}

    public Optional<Found> find(UUID caseId) {
        return cases.find(caseId)
                .map(current -> new Found(
                        current,
                        cases.staff(),
                        cases.staffOf(current.athleteId()),
                        cases.readersZone().orElse(ZoneOffset.UTC)));
    }
}
