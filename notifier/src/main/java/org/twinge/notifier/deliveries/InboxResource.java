package org.twinge.notifier.deliveries;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.twinge.access.Roles;

/** The caller's own messages, live. */
@Path("/v1/inbox")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class InboxResource {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(30);

    private final Inboxes inboxes;
    private final SecurityIdentity reader;
    private final Clock clock;

    InboxResource(Inboxes inboxes, SecurityIdentity reader, Clock clock) {
        this.inboxes = inboxes;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Server-sent events: first the newest 50 messages, then each one that is new or whose state changes, within two
     * seconds; each as {@code GET /v1/deliveries} gives it. Ends with the caller's token, after ten minutes at the latest;
     * whoever comes back gets the newest again.
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public void stream(@Context SseEventSink sink, @Context Sse sse) {
        Instant until = clock.instant().plus(LONGEST);
        if (reader.getPrincipal() instanceof JsonWebToken token) {
            Instant expires = Instant.ofEpochSecond(token.getExpirationTime());
            until = expires.isBefore(until) ? expires : until;
        }
        if (!inboxes.open(sink, sse, until)) {
            throw new ServiceUnavailableException(
                    "Too many people look at their messages live just now", COME_BACK_AFTER.toSeconds());
        }
    }
}
