package org.twinge.dashboard.catalogue;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.Language;
import org.twinge.messaging.Ids;

/** Drafts on their way to publication, and the conflicts that a new release has brought. */
@Path("/catalogue/drafts")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class DraftsPage {
    static final List<String> KINDS =
            List.of("injuries", "exercises", "guidelines", "glossary", "faq", "disagreements", "sources");

    private final Editing editing;
    private final SecurityIdentity identity;
    private final Language language;

    DraftsPage(Editing editing, SecurityIdentity identity, Language language) {
        this.editing = editing;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance drafts(
                Frame frame, List<Line> drafts, List<ConflictLine> conflicts, List<String> kinds);

        static native TemplateInstance draft(View view);
    }

    record Line(CatalogEditing.Draft draft, Editing.Who author) {}

    record ConflictLine(
            UUID id, String kind, String entryId, String version, String path, ChangeLine texts, String local) {}

    /** @param reasons why it could not be published as it is */
    record View(
            Frame frame,
            CatalogEditing.Draft draft,
            Editing.Who author,
            Editing.Who reviewer,
            List<ChangeLine> changes,
            List<String> reasons,
            Optional<Refusal> refusal) {}

    @GET
    public String list() {
        return language.render(Templates.drafts(
                Frame.of(identity.getRoles()),
                editing.read(CatalogEditing::drafts).stream()
                        .map(draft -> new Line(draft, editing.who(draft.author())))
                        .toList(),
                editing.read(CatalogEditing::conflicts).stream()
                        .map(this::conflict)
                        .toList(),
                KINDS));
    }

    /** Where the form for a new entry leads. */
    @GET
    @Path("/new")
    public RestResponse<String> begin(@RestQuery Optional<String> kind, @RestQuery Optional<String> id) {
        String entry = kind.filter(KINDS::contains).orElse(KINDS.getFirst()) + "/"
                + id.filter(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*")).orElse("new-entry");
        return RestResponse.seeOther(URI.create("/catalogue/edit/" + entry));
    }

    @GET
    @Path("/{id}")
    public String show(@RestPath UUID id) {
        return page(id, Optional.empty());
    }

    @POST
    @Path("/{id}/{step: review-requests|returns|withdrawals|publications}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> move(
            @RestPath UUID id,
            @RestPath String step,
            @RestForm Optional<Integer> version,
            @RestForm Optional<String> reason) {
        String seen = "\"" + version.orElse(0) + "\"";
        Map<String, Object> decision = step.equals("review-requests") ? Map.of() : Map.of("reason", reason.orElse(""));
        return switch (editing.change((catalog, token) -> catalog.move(token, id, step, seen, decision))) {
            case Editing.Outcome.Done<CatalogEditing.Draft> _ ->
                RestResponse.seeOther(URI.create("/catalogue/drafts/" + id));
            case Editing.Outcome.Refused<CatalogEditing.Draft>(Refusal refusal) ->
                RestResponse.ResponseBuilder.<String>create(refusal.status(), null)
                        .entity(page(id, Optional.of(refusal)))
                        .build();
        };
    }

    @POST
    @Path("/conflicts/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> settle(@RestPath UUID id) {
        editing.change((catalog, token) -> {
            catalog.settle(token, id);
            return id;
        });
        return RestResponse.seeOther(URI.create("/catalogue/drafts"));
    }

    /** A new draft with an older revision as its content, or without any. */
    @POST
    @Path("/of/{kind}/{entryId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> begin(
            @RestPath String kind,
            @RestPath String entryId,
            @RestForm Optional<Integer> revision,
            @RestForm Optional<String> reason) {
        UUID id = Ids.v7();
        Map<String, Object> draft = revision.<Map<String, Object>>map(number ->
                        Map.of("kind", kind, "entryId", entryId, "fromRevision", number, "reason", reason.orElse("")))
                .orElseGet(() -> Map.of("kind", kind, "entryId", entryId, "remove", true, "reason", reason.orElse("")));
        editing.read((catalog, token) -> catalog.write(token, id, null, draft));
        return RestResponse.seeOther(URI.create("/catalogue/drafts/" + id));
    }

    private String page(UUID id, Optional<Refusal> refusal) {
        CatalogEditing.Shown shown = editing.read((catalog, token) -> catalog.draft(token, id));
        return language.render(Templates.draft(new View(
                Frame.of(identity.getRoles()),
                shown.draft(),
                editing.who(shown.draft().author()),
                editing.who(shown.draft().reviewer()),
                ChangeLine.of(shown.changes()),
                shown.reasons(),
                refusal)));
    }

    private ConflictLine conflict(CatalogEditing.Conflict conflict) {
        return new ConflictLine(
                conflict.id(),
                conflict.kind(),
                conflict.entryId(),
                conflict.contentVersion(),
                conflict.path(),
                ChangeLine.of(conflict.path(), editing.parsed(conflict.base()), editing.parsed(conflict.shipped())),
                ChangeLine.of("", null, editing.parsed(conflict.local())).after());
    }
}
