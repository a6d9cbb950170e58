package org.twinge.catalog.content;

import java.util.List;

/** The content that this release of the service brings along, read and found in order. */
public record ShippedCatalog(String version, List<Source> sources, List<Injury> injuries) {}
