package org.twinge.notifier.email;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.twinge.notifier.NotifierConfig;

/** The Message-ID of a message: its id, at the sender's domain. */
@ApplicationScoped
public class MessageIds {
    private final String domain;

    MessageIds(NotifierConfig config) {
        this.domain = config.from().substring(config.from().indexOf('@') + 1);
    }

    public String of(UUID id) {
        return "<" + id + "@" + domain + ">";
    }
}
