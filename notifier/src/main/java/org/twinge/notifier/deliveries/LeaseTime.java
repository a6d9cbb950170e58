package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.twinge.notifier.NotifierConfig;

/** A lease covers connecting, sending, and writing down the outcome, with as much again to spare. */
@ApplicationScoped
class LeaseTime {
    private final NotifierConfig config;

    LeaseTime(NotifierConfig config) {
        this.config = config;
    }

    Duration duration() {
        return config.smtp().timeout().multipliedBy(3);
    }
}
