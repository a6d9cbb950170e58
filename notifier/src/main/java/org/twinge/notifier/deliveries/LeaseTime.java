package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.twinge.notifier.NotifierConfig;

/** A lease covers connecting to each mail server in turn, sending, and writing down the outcome. */
@ApplicationScoped
public class LeaseTime {
    private final NotifierConfig config;

    LeaseTime(NotifierConfig config) {
        this.config = config;
    }

    public Duration duration() {
        int providers = 1 + config.standIns().map(List::size).orElse(0);
        return config.smtp().timeout().multipliedBy(2L + providers);
    }
}
