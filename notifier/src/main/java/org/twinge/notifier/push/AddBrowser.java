package org.twinge.notifier.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** One of the caller's browsers takes messages from now on. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class AddBrowser {
    private final Subscriptions subscriptions;
    private final Clock clock;

    AddBrowser(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** False if no snapshot has told of the caller yet. */
    boolean add(PushSubscription browser) {
        return subscriptions.addCallers(browser, clock.instant());
    }
}
