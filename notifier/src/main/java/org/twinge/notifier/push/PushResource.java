package org.twinge.notifier.push;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.notifier.outgoing.OutgoingHttp;
import org.twinge.notifier.push.SubscriptionReader.Written;

/** The caller's own browsers that show messages. What a browser says about itself is a secret and never given out. */
@Path("/v1/push")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
class PushResource {
    private final ReadBrowsers readBrowsers;
    private final AddBrowser addBrowser;
    private final RemoveBrowsers removeBrowsers;
    private final OutgoingHttp http;
    private final Vapid vapid;

    PushResource(
            ReadBrowsers readBrowsers,
            AddBrowser addBrowser,
            RemoveBrowsers removeBrowsers,
            OutgoingHttp http,
            Vapid vapid) {
        this.readBrowsers = readBrowsers;
        this.addBrowser = addBrowser;
        this.removeBrowsers = removeBrowsers;
        this.http = http;
        this.vapid = vapid;
    }

    /**
     * @param publicKey what a browser subscribes with ({@code applicationServerKey}); null: there is no push here
     * @param browsers by the SHA-256 of their endpoints, base64url; the newest first
     */
    record Answer(@Nullable String publicKey, List<Subscriptions.Browser> browsers) {}

    @GET
    public Answer read() {
        return new Answer(vapid.publicKey().orElse(null), readBrowsers.read());
    }

    /**
     * Takes what the browser's {@code PushSubscription.toJSON()} gives. The same browser again changes its keys; of more
     * than ten the oldest goes.
     */
    @POST
    @Path("/browsers")
    public void add(@Nullable Written written) {
        if (vapid.publicKey().isEmpty()) {
            throw new NotFoundException("Messages in browsers are not set up here");
        }
        var reader = new SubscriptionReader(http);
        PushSubscription browser = reader.read(written)
                .orElseThrow(() -> HttpProblem.builder()
                        .withTitle("Bad Request")
                        .withStatus(RestResponse.StatusCode.BAD_REQUEST)
                        .withDetail("This is no subscription of a browser")
                        .with("violations", reader.violations())
                        .build());
        if (!addBrowser.add(browser)) {
            throw new NotFoundException(
                    "Nobody is told anything here under your login yet. Make your profile first, or wait a moment");
        }
    }

    /** What is not there is removed already. */
    @DELETE
    @Path("/browsers/{id: [A-Za-z0-9_-]{43}}")
    public void remove(@PathParam("id") String id) {
        removeBrowsers.remove(Optional.of(Base64.getUrlDecoder().decode(id)));
    }

    /** All of the caller's browsers, for instance because one was lost. */
    @DELETE
    @Path("/browsers")
    public void removeAll() {
        removeBrowsers.remove(Optional.empty());
    }
}
