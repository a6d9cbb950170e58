package org.twinge.dashboard.wishes;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page says about messages in browsers.
 *
 * @param publicKey null: there are none here
 * @param ids of the reader's browsers, with spaces between them
 */
record PushChoice(@Nullable String publicKey, String ids, int count) {
    static PushChoice of(Notifier.Push push) {
        return new PushChoice(
                push.publicKey(),
                push.browsers().stream().map(Notifier.Browser::id).collect(Collectors.joining(" ")),
                push.browsers().size());
    }
}
