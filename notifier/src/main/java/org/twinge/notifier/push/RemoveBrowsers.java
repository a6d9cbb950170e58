package org.twinge.notifier.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** One of the caller's browsers, or all of them, takes no messages any more. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class RemoveBrowsers {
    private final Subscriptions subscriptions;

    RemoveBrowsers(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** @param endpointHash empty: all of them */
    void remove(Optional<byte[]> endpointHash) {
        endpointHash.ifPresentOrElse(subscriptions::removeCallers, subscriptions::removeAllOfCaller);
    }
}
