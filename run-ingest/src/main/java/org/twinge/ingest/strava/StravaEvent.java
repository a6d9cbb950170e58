package org.twinge.ingest.strava;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.twinge.ingest.run.Sha256;

/**
 * That something happened at Strava; nothing of it is believed beyond that.
 *
 * @param eventSecond when, in Unix seconds
 * @param fingerprint of what it says, to know an event that is sent again
 */
record StravaEvent(long subscriptionId, long ownerId, Kind kind, long objectId, long eventSecond, String fingerprint) {
    enum Kind {
        /** An activity was made, changed or deleted. */
        ACTIVITY,
        /** The athlete is said to have taken our access back. */
        DEAUTHORISED,
        /** Something that concerns no run. */
        OTHER
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty where it is no event. */
    static Optional<StravaEvent> read(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            boolean whole = isNumber(json, "subscription_id")
                    && isNumber(json, "owner_id")
                    && isNumber(json, "object_id")
                    && isNumber(json, "event_time")
                    && json.path("object_type").isTextual()
                    && json.path("aspect_type").isTextual();
            return whole ? Optional.of(of(json)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
    }

    private static boolean isNumber(JsonNode json, String field) {
        return json.path(field).isIntegralNumber() && json.path(field).canConvertToLong();
    }

    private static StravaEvent of(JsonNode json) {
        String aspect = json.path("aspect_type").asText();
        return new StravaEvent(
                json.path("subscription_id").asLong(),
                json.path("owner_id").asLong(),
                kind(json, aspect),
                json.path("object_id").asLong(),
                json.path("event_time").asLong(),
                Sha256.hex(aspect + json.path("updates")));
    }

    /** {@code authorized} is the text "false" where access was taken back. */
    private static Kind kind(JsonNode json, String aspect) {
        return switch (json.path("object_type").asText()) {
            case "activity" -> Kind.ACTIVITY;
            case "athlete" ->
                aspect.equals("update")
                                && json.path("updates")
                                        .path("authorized")
                                        .asText()
                                        .equals("false")
                        ? Kind.DEAUTHORISED
                        : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }
}
