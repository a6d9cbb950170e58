package org.twinge.ingest.strava;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What lets us ask in an athlete's name.
 *
 * @param access good until {@code expiresAt}, some hours
 * @param refresh gives the next pair, and is good no more then
 */
record Tokens(String access, String refresh, Instant expiresAt) {
    static Optional<Tokens> in(JsonNode json) {
        boolean whole = json.path("access_token").isTextual()
                && json.path("refresh_token").isTextual()
                && json.path("expires_at").isIntegralNumber();
        return whole
                ? Optional.of(new Tokens(
                        json.path("access_token").asText(),
                        json.path("refresh_token").asText(),
                        Instant.ofEpochSecond(json.path("expires_at").asLong())))
                : Optional.empty();
    }

    /** As it is sealed; tokens have no line end. */
    String text() {
        return access + "\n" + refresh;
    }

    static Tokens of(String text, Instant expiresAt) {
        String[] lines = text.split("\n", 2);
        return new Tokens(lines[0], lines[1], expiresAt);
    }

    /** Never their content. */
    @Override
    public String toString() {
        return "tokens until " + expiresAt;
    }
}
