package org.twinge.ingest.strava;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How Strava, or what behaves like it, is reached. Without a client id there is no such feed. */
@ConfigMapping(prefix = "twinge.strava")
interface StravaConfig {
    /** The application's number there. */
    Optional<String> clientId();

    Optional<String> clientSecret();

    /** At least 32 characters, made at random: tokens are sealed with it. */
    Optional<String> tokenSecret();

    /** Former ones, which tokens may still be sealed with. */
    Optional<List<String>> oldTokenSecrets();

    /** Where the athlete's browser comes back to with a code: {@code /feeds/strava} of the dashboard, which hands it in as them. */
    Optional<URI> redirectUri();

    /** The last part of the webhook's address, which nobody guesses; at least 32 characters. */
    Optional<String> webhookSecret();

    /** What the handshake of a subscription must show. */
    Optional<String> verifyToken();

    /** The number of our subscription; events of another one are refused. */
    Optional<Long> subscriptionId();

    @WithDefault("https://www.strava.com/api/v3")
    URI api();

    @WithDefault("https://www.strava.com/oauth")
    URI oauth();

    /** How long an answer may take. */
    @WithDefault("10s")
    Duration timeout();

    /** The length of the shorter of the two windows that requests are counted in. */
    @WithDefault("15m")
    Duration window();

    /** The length of the longer one, from midnight UTC. */
    @WithDefault("24h")
    Duration day();

    /** How often recent activities are compared: Strava tells of no edit of a distance or a heart rate. */
    @WithDefault("12h")
    Duration reconcileEvery();

    /** How far back they are compared. */
    @WithDefault("30d")
    Duration reconcileBack();
}
