package org.twinge.dashboard.wishes;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.triage.Visitor;

/** What the script of the preferences page asks for: messages in the reader's browsers, or none. */
@Path("/preferences/push")
@RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN, Roles.CLINIC_ADMIN})
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
class PushPage {
    private static final Logger LOG = Logger.getLogger(PushPage.class);

    private final Notifier notifier;
    private final Visitor visitor;

    PushPage(@RestClient Notifier notifier, Visitor visitor) {
        this.notifier = notifier;
        this.visitor = visitor;
    }

    /** What the browser's push service gave it. */
    @POST
    @Path("/on")
    public RestResponse<Void> on(@RestForm String endpoint, @RestForm String p256dh, @RestForm String auth) {
        var subscription = new Notifier.Subscription(endpoint, new Notifier.Keys(p256dh, auth));
        return asked(authorization -> notifier.addBrowser(authorization, subscription));
    }

    @POST
    @Path("/off")
    public RestResponse<Void> off(@RestForm String endpoint) {
        return asked(authorization -> notifier.removeBrowser(authorization, id(endpoint)));
    }

    /** Works without a script, for instance because a phone was lost. */
    @POST
    @Path("/off-everywhere")
    public RestResponse<Void> offEverywhere() {
        RestResponse<Void> answer = asked(notifier::removeBrowsers);
        return answer.getStatus() == RestResponse.StatusCode.NO_CONTENT
                ? RestResponse.seeOther(URI.create("/preferences?saved=true"))
                : RestResponse.seeOther(URI.create("/preferences"));
    }

    private RestResponse<Void> asked(Consumer<String> question) {
        try {
            question.accept(visitor.authorization());
            return RestResponse.noContent();
        } catch (WebApplicationException e) {
            return RestResponse.status(RestResponse.Status.fromStatusCode(
                    e.getResponse().getStatus() / 100 == 4
                            ? RestResponse.StatusCode.BAD_REQUEST
                            : RestResponse.StatusCode.SERVICE_UNAVAILABLE));
        } catch (ProcessingException e) {
            LOG.warnf("notifier does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.status(RestResponse.Status.SERVICE_UNAVAILABLE);
        }
    }

    /** SHA-256, so that the endpoint, which is a secret, stands in no address. */
    private static String id(String endpoint) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(endpoint.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
