package org.twinge.notifier.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.twinge.access.AsCaller;

/** The caller's browsers that take messages. */
@ApplicationScoped
@Transactional
@AsCaller
class ReadBrowsers {
    private final Subscriptions subscriptions;

    ReadBrowsers(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    List<Subscriptions.Browser> read() {
        return subscriptions.ofCaller();
    }
}
