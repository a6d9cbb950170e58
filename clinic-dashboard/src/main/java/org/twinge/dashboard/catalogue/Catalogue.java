package org.twinge.dashboard.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.bodymap.BodyMap;
import org.twinge.dashboard.bodymap.BodyPicture;
import org.twinge.dashboard.catalogue.model.Injury;
import org.twinge.dashboard.catalogue.model.Region;

/**
 * The catalogue for readers. Every reading is asked for with the reader's own token, so that the catalogue decides who
 * may; what has not changed since the last time is not sent again. What somebody searched for is not kept.
 */
@ApplicationScoped
class Catalogue {
    /** As many entries as there are pages that somebody opens in a day, a few megabytes. */
    private static final int KEPT = 500;

    private static final int LONGEST_LIST = 200;
    private static final Pattern AFTER = Pattern.compile("[?&]after=([^&]*)");

    private final InjuryCatalog catalog;
    private final BodyMap bodyMap;
    private final SecurityIdentity identity;
    private final ObjectMapper json;
    private final Map<String, Kept> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > KEPT;
        }
    });

    Catalogue(@RestClient InjuryCatalog catalog, BodyMap bodyMap, SecurityIdentity identity, ObjectMapper json) {
        this.catalog = catalog;
        this.bodyMap = bodyMap;
        this.identity = identity;
        this.json = json;
    }

    private record Kept(String tag, Object answer) {}

    /** @param after the id after which the next page begins, if there is one */
    record Page<T>(List<T> entries, Optional<String> after) {}

    /** What readers narrow a list of injuries by; null for everything. */
    record Filter(
            @Nullable String asked,
            @Nullable String region,
            @Nullable String kind,
            @Nullable String after,
            boolean forAthletes) {}

    Page<Injury.Listed> injuries(Filter filter, int limit) {
        String audience = filter.forAthletes() ? "athlete" : "clinician";
        Function<@Nullable String, Response> ask = tag -> catalog.list(
                token(),
                tag,
                "injuries",
                filter.asked(),
                filter.region(),
                filter.kind(),
                audience,
                filter.after(),
                limit);
        Function<Response, Page<Injury.Listed>> read = response -> page(response, Injury.Listed.class);
        return filter.asked() != null
                ? read.apply(answered(() -> ask.apply(null)))
                : kept("injuries?" + filter + limit, ask, read);
    }

    /** All entries of a kind, or those that fit the words, the best first. */
    <T> List<T> all(String entries, @Nullable String asked, Class<T> type) {
        Function<@Nullable String, Response> ask =
                tag -> catalog.list(token(), tag, entries, asked, null, null, null, null, LONGEST_LIST);
        Function<Response, Page<T>> read = response -> page(response, type);
        return (asked == null
                        ? kept(entries + " as " + type.getName(), ask, read)
                        : read.apply(answered(() -> ask.apply(null))))
                .entries();
    }

    /** An entry as the API shows it, with its sources and disagreements. */
    <T> T show(String entries, String id, @Nullable Long version, Class<T> type) {
        return kept(
                entries + "/" + id + "?" + version + " as " + type.getName(),
                tag -> catalog.show(token(), tag, entries, id, version),
                response -> read(response, json.constructType(type)));
    }

    /** An entry as JSON, without what stands around it. */
    JsonNode entry(String entries, String id) {
        JsonNode shown = show(entries, id, null, JsonNode.class);
        return shown.properties().stream()
                .map(Map.Entry::getValue)
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchEntryException(List.of()));
    }

    List<Region> regions() {
        return kept(
                "body-regions",
                tag -> catalog.list(token(), tag, "body-regions", null, null, null, null, null, null),
                response -> read(response, json.getTypeFactory().constructCollectionType(List.class, Region.class)));
    }

    BodyPicture picture(String view) {
        return answered(() -> bodyMap.picture(view, token()));
    }

    private <T> T kept(String key, Function<@Nullable String, Response> ask, Function<Response, T> read) {
        Kept before = kept.get(key);
        Response response = answered(() -> ask.apply(before == null ? null : before.tag()));
        if (before != null && response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode()) {
            @SuppressWarnings("unchecked") // a key is always asked for with the same type
            T answer = (T) before.answer();
            return answer;
        }
        T answer = read.apply(response);
        String tag = response.getHeaderString(HttpHeaders.ETAG);
        if (tag != null) {
            kept.put(key, new Kept(tag, answer));
        }
        return answer;
    }

    private <T> T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
                throw new NoSuchEntryException(nearest(e.getResponse()));
            }
            throw new CatalogueAwayException(e);
        } catch (ProcessingException e) {
            throw new CatalogueAwayException(e);
        }
    }

    private List<String> nearest(Response response) {
        try {
            JsonNode problem = json.readTree(response.readEntity(String.class));
            return problem.path("nearest").valueStream().map(JsonNode::asText).toList();
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    private <T> Page<T> page(Response response, Class<T> type) {
        List<T> entries = read(response, json.getTypeFactory().constructCollectionType(List.class, type));
        return new Page<>(
                entries,
                Optional.ofNullable(response.getHeaderString(HttpHeaders.LINK)).flatMap(Catalogue::after));
    }

    private static Optional<String> after(String link) {
        Matcher after = AFTER.matcher(Link.valueOf(link).getUri().toString());
        return after.find() ? Optional.of(URLDecoder.decode(after.group(1), StandardCharsets.UTF_8)) : Optional.empty();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // the type comes in as a value
    private <T> T read(Response response, JavaType type) {
        try {
            return json.readValue(response.readEntity(String.class), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue's answer cannot be read", e);
        }
    }

    private String token() {
        return "Bearer " + identity.getCredential(AccessTokenCredential.class).getToken();
    }
}
