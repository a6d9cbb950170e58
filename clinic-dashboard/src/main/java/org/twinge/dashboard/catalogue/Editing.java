package org.twinge.dashboard.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.clinics.FindColleague;

/** The editor's side of the catalogue: what was asked for, or why not. */
@RequestScoped
class Editing {
    private static final Who NOBODY = new Who(false, "", "");

    private final CatalogEditing catalog;
    private final FindColleague findColleague;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final Map<String, Who> known = new HashMap<>();

    Editing(
            @RestClient CatalogEditing catalog,
            FindColleague findColleague,
            SecurityIdentity identity,
            ObjectMapper json) {
        this.catalog = catalog;
        this.findColleague = findColleague;
        this.identity = identity;
        this.json = json;
    }

    sealed interface Outcome<T> {
        record Done<T>(T value) implements Outcome<T> {}

        record Refused<T>(Refusal refusal) implements Outcome<T> {}
    }

    /** @param asked what the editor wants, with their token */
    <T> Outcome<T> change(BiFunction<CatalogEditing, String, T> asked) {
        try {
            return new Outcome.Done<>(asked.apply(catalog, token()));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status >= 500) {
                throw new CatalogueAwayException(e);
            }
            return new Outcome.Refused<>(Refusal.of(status, problem(e)));
        } catch (ProcessingException e) {
            throw new CatalogueAwayException(e);
        }
    }

    /** What is there to be read; what is not is nothing to be found. */
    <T> T read(BiFunction<CatalogEditing, String, T> asked) {
        return switch (change(asked)) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T> _ -> throw new NoSuchEntryException(List.of());
        };
    }

    JsonNode parsed(@Nullable String document) {
        try {
            return document == null ? MissingNode.getInstance() : json.readTree(document);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    String written(JsonNode entry) {
        return entry.toPrettyString();
    }

    /** How the pages name somebody of whom the catalogue knows only the subject of their login. */
    Who who(@Nullable String subject) {
        return subject == null ? NOBODY : known.computeIfAbsent(subject, this::recognised);
    }

    private Who recognised(String subject) {
        return new Who(
                subject.equals(identity.getPrincipal().getName()),
                findColleague.name(subject).orElse(""),
                subject.substring(Math.max(0, subject.length() - 4)));
    }

    /**
     * Somebody.
     *
     * @param name empty for whoever is no colleague of the reader
     * @param mark the end of their subject, to tell one from the other
     */
    record Who(boolean me, String name, String mark) {}

    private JsonNode problem(WebApplicationException e) {
        return parsed(e.getResponse().readEntity(String.class));
    }

    private String token() {
        return "Bearer " + identity.getCredential(AccessTokenCredential.class).getToken();
    }
}
