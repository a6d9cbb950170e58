package org.twinge.ingest.inbound;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;

/** Links between athletes and their accounts in other systems. */
@Path("/v1/links")
class LinksResource {
    private static final String PRINTABLE = "[^\\p{Cntrl}]*";

    private final OfferLink offerLink;
    private final MakeLink makeLink;
    private final ListLinks listLinks;
    private final EndLink endLink;
    private final Integration integration;

    LinksResource(
            OfferLink offerLink, MakeLink makeLink, ListLinks listLinks, EndLink endLink, Integration integration) {
        this.offerLink = offerLink;
        this.makeLink = makeLink;
        this.listLinks = listLinks;
        this.endLink = endLink;
        this.integration = integration;
    }

    /** @param athleteId whom staff offer it for; athletes leave it out */
    record NewOffer(@Nullable UUID athleteId) {}

    /** A code for the other system. */
    @POST
    @Path("/offers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ATHLETE, Roles.CLINICIAN})
    public RestResponse<OfferLink.Offer> offer(@Nullable NewOffer offer) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                offerLink
                        .offer(offer == null ? null : offer.athleteId())
                        .orElseThrow(() -> new NotFoundException("There is no such athlete whom you may see.")));
    }

    /**
     * @param code as the athlete or the clinic was given it
     * @param account the athlete's id in the calling system
     */
    record NewLink(
            @NotBlank @Size(max = 50) String code,

            @NotBlank @Size(max = 200) @Pattern(regexp = PRINTABLE)
            String account) {}

    /** The calling system takes up an offer. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.INTEGRATION)
    public RestResponse<Link> make(@Valid @NotNull NewLink wanted) {
        LinkCode code = LinkCode.read(wanted.code()).orElseThrow(LinksResource::noOffer);
        return switch (makeLink.make(integration.clientId(), wanted.account(), code)) {
            case MakeLink.Outcome.Made(var link) ->
                RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, link)
                        .location(URI.create("/v1/links/" + link.linkId()))
                        .build();
            case MakeLink.Outcome.NoOffer() -> throw noOffer();
            case MakeLink.Outcome.Taken() ->
                throw new ClientErrorException(
                        "You linked this account before, with somebody else. They end that link first.",
                        Status.CONFLICT);
        };
    }

    private static NotFoundException noOffer() {
        return new NotFoundException(
                "There is no such offer: the code is wrong, was used, or is older than 15 minutes.");
    }

    @GET
    @RolesAllowed(Roles.ATHLETE)
    public List<Link> list() {
        return listLinks.list();
    }

    @DELETE
    @Path("/{linkId}")
    @RolesAllowed(Roles.ATHLETE)
    public void end(@RestPath UUID linkId) {
        if (!endLink.end(linkId)) {
            throw new NotFoundException("There is no such link among yours.");
        }
    }
}
