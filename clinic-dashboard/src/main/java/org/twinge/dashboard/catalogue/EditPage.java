package org.twinge.dashboard.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.twinge.access.Roles;
import org.twinge.dashboard.Language;
import org.twinge.messaging.Ids;

/** Where an editor writes: an entry as a form. What is refused comes back with everything that was typed. */
@Path("/catalogue/edit")
@RolesAllowed(Roles.EDITOR)
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class EditPage {
    private final Editing editing;
    private final Catalogue catalogue;
    private final SecurityIdentity identity;
    private final Language language;

    EditPage(Editing editing, Catalogue catalogue, SecurityIdentity identity, Language language) {
        this.editing = editing;
        this.catalogue = catalogue;
        this.identity = identity;
        this.language = language;
    }

    @CheckedTemplate(basePath = "catalogue")
    static class Templates {
        static native TemplateInstance edit(View view);
    }

    /** @param version of the draft as the editor has read it; 0 for a new one */
    record Work(String kind, String id, UUID draft, int version, String reason) {}

    record View(
            Frame frame,
            Work work,
            List<EntryForm.Group> groups,
            String document,
            Optional<Refusal> refusal,
            boolean notJson) {
        public List<String> evidence() {
            return List.of("paper", "guideline", "expert-opinion", "editorial");
        }
    }

    /** An entry as it is, a draft that is worked on, or a new entry. */
    @GET
    @Path("/{kind}/{id}")
    public String show(@RestPath String kind, @RestPath String id, @RestQuery Optional<UUID> draft) {
        known(kind);
        if (draft.isPresent()) {
            CatalogEditing.Draft found = editing.read((catalog, token) -> catalog.draft(token, draft.get()))
                    .draft();
            var work = new Work(kind, id, found.id(), found.version(), found.reason());
            return page(work, editing.parsed(found.document()), Optional.empty(), false);
        }
        return page(new Work(kind, id, Ids.v7(), 0, ""), current(kind, id), Optional.empty(), false);
    }

    @POST
    @Path("/{kind}/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> save(@RestPath String kind, @RestPath String id, MultivaluedMap<String, String> form) {
        known(kind);
        Work work = work(kind, id, form);
        JsonNode typed = editing.parsed(form.getFirst("document"));
        if (!typed.isObject()) {
            return RestResponse.ResponseBuilder.<String>create(400, null)
                    .entity(page(work, current(kind, id), Optional.empty(), true))
                    .build();
        }
        JsonNode entry = EntryForm.filled(typed, form);
        if (form.containsKey("add")) {
            return RestResponse.ok(page(work, entry, Optional.empty(), false));
        }
        String seen = work.version() == 0 ? null : "\"" + work.version() + "\"";
        Map<String, Object> draft = Map.of("kind", kind, "entryId", id, "document", entry, "reason", work.reason());
        return switch (editing.change((catalog, token) -> catalog.write(token, work.draft(), seen, draft))) {
            case Editing.Outcome.Done<CatalogEditing.Draft>(CatalogEditing.Draft saved) ->
                RestResponse.seeOther(URI.create("/catalogue/drafts/" + saved.id()));
            case Editing.Outcome.Refused<CatalogEditing.Draft>(Refusal refusal) ->
                RestResponse.ResponseBuilder.<String>create(refusal.status(), null)
                        .entity(page(newest(work, refusal), entry, Optional.of(refusal), false))
                        .build();
        };
    }

    /** Who has seen what changed meanwhile may save over it, knowing. */
    private Work newest(Work work, Refusal refusal) {
        if (refusal.status() != 412) {
            return work;
        }
        int version = editing.read((catalog, token) -> catalog.draft(token, work.draft()))
                .draft()
                .version();
        return new Work(work.kind(), work.id(), work.draft(), version, work.reason());
    }

    private JsonNode current(String kind, String id) {
        try {
            return catalogue.entry(kind, id);
        } catch (NoSuchEntryException e) {
            return JsonNodeFactory.instance.objectNode().put("id", id);
        }
    }

    private static Work work(String kind, String id, MultivaluedMap<String, String> form) {
        try {
            return new Work(
                    kind,
                    id,
                    UUID.fromString(typed(form, "draft")),
                    Integer.parseInt(typed(form, "version")),
                    typed(form, "reason"));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("Not a form of this page", e);
        }
    }

    private static String typed(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field)).orElse("");
    }

    private static void known(String kind) {
        if (!DraftsPage.KINDS.contains(kind)) {
            throw new NotFoundException("There are no " + kind);
        }
    }

    private String page(Work work, JsonNode entry, Optional<Refusal> refusal, boolean notJson) {
        return language.render(Templates.edit(new View(
                Frame.of(identity.getRoles()),
                work,
                EntryForm.groups(entry),
                editing.written(entry),
                refusal,
                notJson)));
    }
}
