package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;

/** What the athlete who calls was told about one of their weeks. */
@ApplicationScoped
@OwnOnly
class FindCheckIn {
    private final Caller caller;
    private final CheckIns checkIns;

    FindCheckIn(Caller caller, CheckIns checkIns) {
        this.caller = caller;
        this.checkIns = checkIns;
    }

    /** @param week its Monday */
    @Transactional
    @AsCaller
    public String find(LocalDate week) {
        return caller.athleteId()
                .flatMap(athlete -> checkIns.document(athlete, week))
                .orElseThrow(() -> new NotFoundException("You have not told about this week"));
    }
}
