package org.twinge.catalog.content;

import java.util.List;
import java.util.Set;

/**
 * The content that this release of the service brings along, read and found in order.
 *
 * @param rules ids of the triage rules that red flags may name
 */
public record ShippedCatalog(String version, Set<String> rules, List<Entry> entries) {
    public List<Injury> injuries() {
        return of(Injury.class);
    }

    public <T extends Entry> List<T> of(Class<T> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
