package org.twinge.notifier.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.twinge.access.AsCaller;
import org.twinge.notifier.model.Preferences;

/** What the caller wants to hear of from now on. */
@ApplicationScoped
@Transactional
@AsCaller
class SavePreferences {
    private final PersonalPreferences preferences;

    SavePreferences(PersonalPreferences preferences) {
        this.preferences = preferences;
    }

    /** @return false if somebody, perhaps in another window, has changed them since that version */
    boolean save(Preferences wanted, int seen) {
        return preferences.saveCallers(wanted, seen);
    }
}
