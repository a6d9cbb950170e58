package org.twinge.notifier.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;
import org.twinge.notifier.model.Preferences;

/** What the caller wants to hear of from now on. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class SavePreferences {
    private final PersonalPreferences preferences;

    SavePreferences(PersonalPreferences preferences) {
        this.preferences = preferences;
    }

    /** @return for whom they hold; nobody if they were changed since that version, perhaps in another window */
    List<UUID> save(Preferences wanted, int seen) {
        return preferences.saveCallers(wanted, seen);
    }
}
