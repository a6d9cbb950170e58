package org.twinge.notifier.push;

import java.util.List;
import org.twinge.notifier.model.PushTerms;

/**
 * A message ready to go.
 *
 * @param browsers of the receiver; not empty
 * @param topic at most 32 characters of the URL-safe base64 alphabet: a newer message with the same one takes the place
 *     of an older one that is not delivered yet (RFC 8030, 5.4)
 * @param text says that there is something, and nothing else
 */
public record PushMessage(List<PushSubscription> browsers, String topic, String text, PushTerms terms) {}
