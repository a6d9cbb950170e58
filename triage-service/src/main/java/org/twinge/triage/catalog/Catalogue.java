package org.twinge.triage.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinge.triage.model.Injury;

/**
 * The injuries that may be named beside a report.
 *
 * @param version the newest version of the catalogue that anything here came with
 * @param byRegion by the region of the body that hurts, in the order of their ids
 */
record Catalogue(long version, Map<String, List<Injury>> byRegion) {

    /** Without a region there are none. */
    List<Injury> of(Optional<String> region) {
        return region.map(code -> byRegion.getOrDefault(code, List.of())).orElse(List.of());
    }
}
