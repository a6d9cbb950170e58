package org.twinge.notifier.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;
import org.twinge.access.OwnOnly;

/** The caller's browsers that take messages. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ReadBrowsers {
    private final Subscriptions subscriptions;

    ReadBrowsers(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    List<Subscriptions.Browser> read() {
        return subscriptions.ofCaller();
    }
}
