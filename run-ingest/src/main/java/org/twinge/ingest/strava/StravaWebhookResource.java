package org.twinge.ingest.strava;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where Strava tells that something happened (developers.strava.com/docs/webhooks). It has no token of ours and does not sign,
 * so the last part of the address is a secret, and an event is only a reason to ask. 200 means that it is stored; what cannot
 * be stored is answered with 503, Strava tries three times, and comparing finds the rest.
 */
@Path("/webhooks/strava/{secret}")
@PermitAll
class StravaWebhookResource {
    private static final int LARGEST_EVENT = 16 << 10;

    private final StravaConfig config;
    private final EventGate gate;
    private final Clock clock;

    StravaWebhookResource(StravaConfig config, EventGate gate, Clock clock) {
        this.config = config;
        this.gate = gate;
        this.clock = clock;
    }

    /** The handshake of a subscription. */
    @GET
    public Map<String, String> handshake(
            @RestPath String secret,
            @RestQuery("hub.mode") @Nullable String mode,
            @RestQuery("hub.verify_token") @Nullable String token,
            @RestQuery("hub.challenge") @Nullable String challenge) {
        knock(secret);
        if (challenge == null || !"subscribe".equals(mode)) {
            throw new BadRequestException("This is no handshake.");
        }
        if (token == null || !same(config.verifyToken(), token)) {
            throw new ForbiddenException("The verify token is not ours.");
        }
        return Map.of("hub.challenge", challenge);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, String> event(
            @RestPath String secret, @RestHeader("X-Strava-Signature") @Nullable String signature, InputStream body)
            throws IOException {
        knock(secret);
        byte[] bytes = body.readNBytes(LARGEST_EVENT + 1);
        if (signature != null
                && !WebhookSignature.isRight(
                        signature, bytes, config.clientSecret().orElseThrow(), clock.instant())) {
            throw new ForbiddenException("The signature is not right.");
        }
        StravaEvent event =
                bytes.length > LARGEST_EVENT ? null : StravaEvent.read(bytes).orElse(null);
        if (event == null) {
            throw new BadRequestException("This is no event.");
        }
        if (config.subscriptionId().filter(id -> id == event.subscriptionId()).isEmpty()) {
            throw new ForbiddenException("The subscription is not ours.");
        }
        gate.keep(event);
        return Map.of();
    }

    /** Nothing is here for who does not know the address. */
    private void knock(String secret) {
        if (config.clientId().isEmpty() || !same(config.webhookSecret(), secret)) {
            throw new NotFoundException("There is nothing here.");
        }
    }

    private static boolean same(Optional<String> ours, String theirs) {
        return ours.filter(secret -> MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
