package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.model.LoadSettings;

/** Settles with what an athlete's load is computed from a day on; the days from then on wait to be computed anew. */
@ApplicationScoped
@Transactional
@AsCaller
class ChangeSettings {
    private final Caller caller;
    private final AthleteLoads athletes;
    private final AthleteSettings settings;
    private final Clock clock;
    private final Reads reads;

    ChangeSettings(Caller caller, AthleteLoads athletes, AthleteSettings settings, Clock clock, Reads reads) {
        this.caller = caller;
        this.athletes = athletes;
        this.settings = settings;
        this.clock = clock;
        this.reads = reads;
    }

    /** Whether the caller may see such an athlete. */
    public boolean change(UUID athlete, LocalDate validFrom, LoadSettings changed) {
        if (athletes.visible(athlete).isEmpty()) {
            return false;
        }
        reads.of(athlete, AthleteSeen.What.TRAINING);
        settings.put(athlete, validFrom, changed, caller.subject(), clock.instant());
        return true;
    }
}
