package org.twinge.notifier.push;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.twinge.messaging.Ids;

/** A push message's topic: all that one person is told about one alert replaces what came before. */
public final class Topics {
    private Topics() {}

    public static String of(UUID alertId, UUID personId) {
        UUID id = Ids.v5("push topic", alertId, personId);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(2 * Long.BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array());
    }
}
