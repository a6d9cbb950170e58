package org.twinge.ingest.strava;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;

/** The calling athlete's connection with Strava. */
@Path("/v1/feeds/strava")
@RolesAllowed(Roles.ATHLETE)
class StravaResource {
    private static final String HERE = "/v1/feeds/strava";
    private static final long RETRY_AFTER_SECONDS = 60;

    private final StravaSwitch feed;
    private final FindFeed findFeed;
    private final FindSelf findSelf;
    private final BeginConnection beginConnection;
    private final ConnectStrava connectStrava;
    private final Disconnect disconnect;

    StravaResource(
            StravaSwitch feed,
            FindFeed findFeed,
            FindSelf findSelf,
            BeginConnection beginConnection,
            ConnectStrava connectStrava,
            Disconnect disconnect) {
        this.feed = feed;
        this.findFeed = findFeed;
        this.findSelf = findSelf;
        this.beginConnection = beginConnection;
        this.connectStrava = connectStrava;
        this.disconnect = disconnect;
    }

    @GET
    public Feed find() {
        return findFeed.find().orElseThrow(StravaResource::notConnected);
    }

    /** Where the athlete's browser goes next, and what they are asked to allow. */
    @POST
    @Path("/authorizations")
    public RestResponse<BeginConnection.Begun> begin() {
        if (!feed.isOn()) {
            throw new NotFoundException("Strava cannot be connected here.");
        }
        return RestResponse.status(RestResponse.Status.CREATED, beginConnection.begin());
    }

    /** What the browser came back with. */
    record NewConnection(
            @NotBlank @Size(max = 200) String state,
            @NotBlank @Size(max = 1000) String code,
            @NotNull @Size(max = 1000) String scope) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<Feed> connect(@Valid @NotNull NewConnection wanted) {
        if (!feed.isOn()) {
            throw new NotFoundException("Strava cannot be connected here.");
        }
        switch (connectStrava.connect(wanted.state(), wanted.code(), wanted.scope())) {
            case CONNECTED -> {}
            case SOMEBODY_ELSES ->
                throw new ClientErrorException(
                        "This account at Strava is connected with somebody else here.", Status.CONFLICT);
            case ANOTHER ->
                throw new ClientErrorException(
                        "You are connected with another account at Strava. End that connection first.",
                        Status.CONFLICT);
            case ENDING ->
                throw new ClientErrorException(
                        "Your last connection is still ending. Try again in a minute.", Status.CONFLICT);
            case NOT_BEGUN ->
                throw new BadRequestException(
                        "You did not begin this, or it is over, or older than ten minutes. Begin again.");
            case NOT_ALLOWED ->
                throw new BadRequestException("Without leave to read your activities nothing can come from Strava.");
            case REFUSED -> throw new BadRequestException("Strava does not know this code. Begin again.");
            case AWAY ->
                throw new ServiceUnavailableException(
                        "Strava does not answer. Begin again in a while.", RETRY_AFTER_SECONDS);
        }
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, find())
                .location(URI.create(HERE))
                .build();
    }

    /** Answers before everything that came from Strava is gone; it goes in the next seconds. */
    @DELETE
    public RestResponse<Void> disconnect() {
        if (findSelf.find().filter(disconnect::disconnect).isEmpty()) {
            throw notConnected();
        }
        return RestResponse.accepted();
    }

    private static NotFoundException notConnected() {
        return new NotFoundException("You are not connected with Strava.");
    }
}
