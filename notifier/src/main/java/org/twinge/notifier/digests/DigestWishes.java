package org.twinge.notifier.digests;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.twinge.notifier.mailbox.Mailboxes;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.preferences.PersonalPreferences;

/** Why somebody gets no digest. */
@ApplicationScoped
class DigestWishes {
    private final PersonalPreferences preferences;
    private final Mailboxes mailboxes;

    DigestWishes(PersonalPreferences preferences, Mailboxes mailboxes) {
        this.preferences = preferences;
        this.mailboxes = mailboxes;
    }

    /** Empty: they do. */
    Optional<Reason> whyNot(Contact to) {
        Mailbox mailbox = mailboxes.of(to.personId(), to.email());
        if (mailbox.unsubscribed()) {
            return Optional.of(Reason.UNSUBSCRIBED);
        }
        if (mailbox.refused()) {
            return Optional.of(Reason.ADDRESS_REFUSED);
        }
        return preferences.of(to.personId()).digest() ? Optional.empty() : Optional.of(Reason.NO_DIGEST);
    }
}
