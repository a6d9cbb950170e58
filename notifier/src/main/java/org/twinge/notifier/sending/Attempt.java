package org.twinge.notifier.sending;

import java.util.Optional;
import org.twinge.notifier.model.SendOutcome;

/**
 * What came of handing a message to one provider.
 *
 * @param provider a mail server, or a browser maker's push service; by its host
 * @param address the receiver's email address or push endpoint, which is not written down; empty where it did not come to
 *     that
 */
public record Attempt(String provider, Optional<String> address, SendOutcome outcome) {}
