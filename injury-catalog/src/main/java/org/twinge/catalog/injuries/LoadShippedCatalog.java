package org.twinge.catalog.injuries;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinge.access.AsWorker;
import org.twinge.catalog.content.Fact;
import org.twinge.catalog.content.Injury;
import org.twinge.catalog.content.RefusedContentException;
import org.twinge.catalog.content.ShippedCatalog;
import org.twinge.catalog.content.Source;

/** Brings a version of the shipped content into the database, once. */
@ApplicationScoped
@Transactional
@AsWorker
class LoadShippedCatalog {
    private final ContentVersions versions;
    private final Injuries injuries;
    private final ObjectMapper json;

    LoadShippedCatalog(ContentVersions versions, Injuries injuries, ObjectMapper json) {
        this.versions = versions;
        this.injuries = injuries;
        this.json = json;
    }

    /** Gives how many injuries are new or changed: none for a version that was loaded before. */
    public int load(ShippedCatalog shipped) {
        String hash = hash(shipped);
        if (versions.remember(shipped.version(), hash)) {
            return injuries.replaceAll(shipped.injuries().stream()
                    .map(injury -> published(injury, shipped.sources()))
                    .toList());
        }
        if (!versions.isLoaded(shipped.version(), hash)) {
            throw new RefusedContentException(List.of("catalog.json: version: " + shipped.version()
                    + " was loaded with other content; a change needs a new version"));
        }
        return 0;
    }

    private static PublishedInjury published(Injury injury, List<Source> sources) {
        Set<String> named =
                injury.facts().map(Fact::sources).flatMap(List::stream).collect(Collectors.toSet());
        return new PublishedInjury(
                injury,
                sources.stream().filter(source -> named.contains(source.id())).toList());
    }

    private String hash(ShippedCatalog shipped) {
        try {
            return Sha256.hex(json.writeValueAsString(shipped));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The catalogue cannot be written", e);
        }
    }
}
