package org.twinge.dashboard.wishes;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.model.Level;

/** The service that tells people things, asked with the reader's own token. */
@RegisterRestClient(configKey = "notifier")
interface Notifier {

    @GET
    @Path("/v1/preferences")
    Preferences preferences(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** @param seen the version that they replace, in quotes */
    @PUT
    @Path("/v1/preferences")
    @Consumes(MediaType.APPLICATION_JSON)
    Preferences save(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.IF_MATCH) String seen,
            Map<String, Object> wanted);

    @GET
    @Path("/v1/email")
    Mailbox mailbox(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @PUT
    @Path("/v1/email/unsubscription")
    void unsubscribe(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @DELETE
    @Path("/v1/email/unsubscription")
    void subscribeAgain(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @DELETE
    @Path("/v1/email/refusal")
    void tryAddressAgain(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    @Path("/v1/push")
    Push push(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @POST
    @Path("/v1/push/browsers")
    @Consumes(MediaType.APPLICATION_JSON)
    void addBrowser(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Subscription subscription);

    @DELETE
    @Path("/v1/push/browsers/{id}")
    void removeBrowser(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id);

    @DELETE
    @Path("/v1/push/browsers")
    void removeBrowsers(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** @param before the last message of the part before */
    @GET
    @Path("/v1/deliveries")
    List<Delivery> deliveries(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("mine") boolean mine,
            @QueryParam("before") @Nullable UUID before,
            @QueryParam("limit") int limit);

    /**
     * @param minimums the gentlest level that is told at once, by kind and channel
     * @param always the levels that nobody can switch off, by capacity
     */
    record Preferences(
            int version,
            Map<Kind, Map<String, Level>> minimums,
            @Nullable Hours quietHours,
            int dailyMessages,
            int repeatAfterDays,
            boolean digest,
            Map<Capacity, List<Level>> always) {}

    record Hours(String from, String to) {}

    /** @param refusedAt when a mail server refused the reader's address; null: none did */
    record Mailbox(
            @Nullable Instant unsubscribedAt, @Nullable Instant refusedAt) {}

    /**
     * @param publicKey what a browser subscribes with; null: there are no messages in browsers here
     * @param browsers of the reader
     */
    record Push(@Nullable String publicKey, List<Browser> browsers) {}

    /** @param id the SHA-256 of its endpoint, base64url */
    record Browser(String id, Instant since) {}

    /** What a browser says about itself. */
    record Subscription(String endpoint, Keys keys) {}

    record Keys(String p256dh, String auth) {}

    /** @param inDigest whether a digest tells it, or told it */
    record Delivery(
            UUID id,
            Instant createdAt,
            String channel,
            Kind kind,
            Level level,
            String state,
            String reason,
            boolean inDigest) {}

    /** What a message is about. */
    enum Kind {
        TRAINING,
        SYMPTOMS,
        QUESTION,
        STAFF_MESSAGE
    }

    /** As whom somebody is told things. */
    enum Capacity {
        ATHLETE,
        STAFF
    }
}
