package org.twinge.notifier.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.preferences.PersonalPreferences.Saved;

/** What the caller wants to hear of. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ReadPreferences {
    private final PersonalPreferences preferences;

    ReadPreferences(PersonalPreferences preferences) {
        this.preferences = preferences;
    }

    /** @param audiences in which capacities the caller is told things */
    record Own(Saved saved, List<Audience> audiences) {}

    /** @throws NotFoundException no snapshot has told of the caller yet */
    Own read() {
        List<Audience> audiences = preferences.audiencesOfCaller();
        if (audiences.isEmpty()) {
            throw new NotFoundException(
                    "Nobody is told anything here under your login yet. Make your profile first, or wait a moment");
        }
        return new Own(preferences.ofCaller(), audiences);
    }
}
