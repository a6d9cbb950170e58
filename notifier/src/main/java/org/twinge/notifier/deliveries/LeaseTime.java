package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.notifier.NotifierConfig;

/** A lease covers handing over, with each mail server in turn or all browsers at once, and writing down the outcome. */
@ApplicationScoped
public class LeaseTime {
    private final NotifierConfig config;

    LeaseTime(NotifierConfig config) {
        this.config = config;
    }

    Duration of(Channel channel) {
        return switch (channel) {
            case EMAIL -> email();
            case PUSH, WEBHOOK -> config.outgoing().timeout().multipliedBy(3);
        };
    }

    public Duration email() {
        int providers = 1 + config.standIns().map(List::size).orElse(0);
        return config.smtp().timeout().multipliedBy(2L + providers);
    }
}
