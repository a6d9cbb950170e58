package org.twinge.ingest.strava;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Whether this deployment has the feed. Half of a configuration is none, and is said at the start. */
@Startup
@Singleton
class StravaSwitch {
    private static final int SHORTEST_SECRET = 32;

    private final boolean on;

    StravaSwitch(StravaConfig config) {
        on = config.clientId().isPresent();
        if (on) {
            Map<String, Optional<?>> needed = Map.of(
                    "client-secret", config.clientSecret(),
                    "token-secret", config.tokenSecret(),
                    "redirect-uri", config.redirectUri(),
                    "webhook-secret", config.webhookSecret(),
                    "verify-token", config.verifyToken());
            needed.forEach((key, value) -> require(value.isPresent(), key + " is missing"));
            require(config.webhookSecret().orElseThrow().length() >= SHORTEST_SECRET, "webhook-secret is too short");
        }
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalStateException("twinge.strava.client-id is set, but twinge.strava." + message);
        }
    }

    boolean isOn() {
        return on;
    }
}
