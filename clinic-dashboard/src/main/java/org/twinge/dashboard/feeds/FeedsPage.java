package org.twinge.dashboard.feeds;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Roles;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.triage.Visitor;

/** The athlete's feeds: what sends their runs, how another begins, how one ends. */
@Path("/feeds")
@RolesAllowed(Roles.ATHLETE)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class FeedsPage {
    private static final Logger LOG = Logger.getLogger(FeedsPage.class);

    private final Feeds feeds;
    private final Visitor visitor;

    FeedsPage(@RestClient Feeds feeds, Visitor visitor) {
        this.feeds = feeds;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "feeds")
    static class Templates {
        static native TemplateInstance list(View view);

        static native TemplateInstance disconnect();
    }

    /**
     * @param strava null without a connection
     * @param reached whether run-ingest answered at all
     * @param code made a moment ago
     */
    record View(
            Feeds.@Nullable Strava strava,
            List<Feeds.Link> links,
            boolean reached,
            Optional<FeedTrouble> trouble,
            boolean ended,
            Feeds.@Nullable Offer code,
            ZoneId zone,
            Locale locale) {
        public String day(Instant instant) {
            return Numbers.day(LocalDate.ofInstant(instant, zone), locale);
        }

        public String moment(Instant instant) {
            return Numbers.moment(instant.atZone(zone), locale);
        }
    }

    @GET
    public RestResponse<String> list(@RestQuery Optional<String> trouble, @RestQuery Optional<String> ended) {
        return page(FeedTrouble.named(trouble), ended.isPresent(), null);
    }

    /** The code is in this answer only: it is kept nowhere. */
    @POST
    @Path("/codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> makeCode() {
        try {
            return page(Optional.empty(), false, feeds.offer(visitor.authorization(), Map.of()));
        } catch (ProcessingException | WebApplicationException e) {
            return back(trouble(e));
        }
    }

    @POST
    @Path("/links/{linkId}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> endLink(@RestPath UUID linkId) {
        try {
            feeds.endLink(visitor.authorization(), linkId);
            return RestResponse.seeOther(URI.create("/feeds?ended=yes"));
        } catch (ProcessingException | WebApplicationException e) {
            return back(trouble(e));
        }
    }

    /** To Strava, where the athlete allows it or does not. */
    @POST
    @Path("/strava")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> begin() {
        try {
            return RestResponse.seeOther(feeds.begin(visitor.authorization()).url());
        } catch (ProcessingException | WebApplicationException e) {
            return back(trouble(e));
        }
    }

    /** Back from Strava. What it says counts only for whoever began it in the last minutes: run-ingest knows who did. */
    @GET
    @Path("/strava")
    public RestResponse<String> cameBack(
            @RestQuery Optional<String> state,
            @RestQuery Optional<String> code,
            @RestQuery Optional<String> scope,
            @RestQuery Optional<String> error) {
        if (error.isPresent()) {
            return back(FeedTrouble.NOT_ALLOWED);
        }
        if (state.isEmpty() || code.isEmpty()) {
            return back(FeedTrouble.BEGIN_AGAIN);
        }
        try {
            var _ = feeds.connect(
                    visitor.authorization(), new Feeds.CameBack(state.get(), code.get(), scope.orElse("")));
            return RestResponse.seeOther(URI.create("/feeds"));
        } catch (ProcessingException | WebApplicationException e) {
            return back(trouble(e));
        }
    }

    @GET
    @Path("/strava/end")
    public RestResponse<String> askToDisconnect() {
        return RestResponse.ok(visitor.render(Templates.disconnect()));
    }

    @POST
    @Path("/strava/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> disconnect() {
        try {
            feeds.disconnect(visitor.authorization());
            return RestResponse.seeOther(URI.create("/feeds"));
        } catch (ProcessingException | WebApplicationException e) {
            return back(trouble(e));
        }
    }

    private RestResponse<String> page(Optional<FeedTrouble> trouble, boolean ended, Feeds.@Nullable Offer code) {
        try {
            return RestResponse.ok(render(strava(), feeds.links(visitor.authorization()), true, trouble, ended, code));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("run-ingest does not answer: %s", e.getClass().getSimpleName());
            return RestResponse.ResponseBuilder.<String>create(RestResponse.Status.SERVICE_UNAVAILABLE)
                    .entity(render(null, List.of(), false, Optional.of(FeedTrouble.of(e)), ended, code))
                    .build();
        }
    }

    private String render(
            Feeds.@Nullable Strava strava,
            List<Feeds.Link> links,
            boolean reached,
            Optional<FeedTrouble> trouble,
            boolean ended,
            Feeds.@Nullable Offer code) {
        return visitor.render(Templates.list(
                new View(strava, links, reached, trouble, ended, code, visitor.zone(), visitor.locale())));
    }

    private Feeds.@Nullable Strava strava() {
        try {
            return feeds.strava(visitor.authorization());
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == RestResponse.StatusCode.NOT_FOUND) {
                return null;
            }
            throw e;
        }
    }

    private static FeedTrouble trouble(RuntimeException e) {
        FeedTrouble trouble = FeedTrouble.of(e);
        if (trouble == FeedTrouble.AWAY) {
            LOG.warnf("run-ingest does not answer: %s", e.getClass().getSimpleName());
        }
        return trouble;
    }

    private static RestResponse<String> back(FeedTrouble trouble) {
        return RestResponse.seeOther(URI.create("/feeds?trouble=" + trouble));
    }
}
