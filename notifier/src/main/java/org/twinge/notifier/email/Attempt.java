package org.twinge.notifier.email;

import java.util.Optional;
import org.twinge.notifier.model.SmtpOutcome;

/**
 * What came of handing a message to one provider.
 *
 * @param address the receiver's, which is not written down; empty where it did not come to that
 */
public record Attempt(String provider, Optional<String> address, SmtpOutcome outcome) {}
