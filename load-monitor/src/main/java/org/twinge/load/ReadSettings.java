package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.model.SettingsHistory;

/** An athlete's settings, as far as the caller may see the athlete. */
@ApplicationScoped
@Transactional
@AsCaller
class ReadSettings {
    private final AthleteLoads athletes;
    private final AthleteSettings settings;
    private final Reads reads;

    ReadSettings(AthleteLoads athletes, AthleteSettings settings, Reads reads) {
        this.athletes = athletes;
        this.settings = settings;
        this.reads = reads;
    }

    public Optional<SettingsHistory> read(UUID athlete) {
        return athletes.visible(athlete).map(_ -> {
            reads.of(athlete, AthleteSeen.What.TRAINING);
            return settings.of(athlete);
        });
    }
}
