package org.twinge.catalog.entries;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import org.jboss.logging.Logger;
import org.twinge.catalog.content.CatalogFiles;
import org.twinge.catalog.content.ShippedCatalog;

/** Content that is refused ends the start: no catalogue is better than a wrong one. */
@Singleton
class LoadAtStart {
    private static final Logger LOG = Logger.getLogger(LoadAtStart.class);

    private final LoadShippedCatalog loadShippedCatalog;
    private final Validator validator;

    LoadAtStart(LoadShippedCatalog loadShippedCatalog, Validator validator) {
        this.loadShippedCatalog = loadShippedCatalog;
        this.validator = validator;
    }

    void load(@Observes StartupEvent started) {
        ShippedCatalog shipped = CatalogFiles.shipped(validator);
        int changed = loadShippedCatalog.load(shipped);
        LOG.infof(
                "Catalogue %s: %d entries, %d new, changed or gone",
                shipped.version(), shipped.entries().size(), changed);
    }
}
