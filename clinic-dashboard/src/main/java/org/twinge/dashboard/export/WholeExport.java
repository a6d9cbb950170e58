package org.twinge.dashboard.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twinge.access.export.Export;
import org.twinge.access.export.ExportZip;
import org.twinge.access.export.Manifest;

/** Writes one zip of all parts while they come; neither memory nor disk holds any of it whole. */
@ApplicationScoped
class WholeExport {
    private static final Logger LOG = Logger.getLogger(WholeExport.class);

    private final Export export;
    private final ObjectMapper json;
    private final Clock clock;

    WholeExport(Export export, ObjectMapper json, Clock clock) {
        this.export = export;
        this.json = json;
        this.clock = clock;
    }

    /** A part that breaks off leaves the rest: the zip then says that it is incomplete, and of what. */
    void write(List<ServiceParts.Part> parts, Locale language, OutputStream out) throws IOException {
        ExportZip zip = new ExportZip(out);
        Map<String, String> missing = new TreeMap<>();
        Map<String, Map<String, String>> notIncluded = new TreeMap<>();
        zip.add("README.txt", readme -> text("README_ALL", language, readme));
        export.write(PersonHoldings.ALL, language, zip, PersonHoldings.ALL.service() + "/");
        notIncluded.put(PersonHoldings.ALL.service(), PersonHoldings.ALL.keptBack());
        PartReading reading = new PartReading(zip, json);
        for (ServiceParts.Part part : parts) {
            try {
                notIncluded.put(part.service(), reading.copy(part).notIncluded());
            } catch (PartReading.Broken e) {
                LOG.warnf("An export lacks something of %s: %s", part.service(), e.getMessage());
                missing.put(part.service(), e.getMessage());
            }
        }
        if (!missing.isEmpty()) {
            zip.add("INCOMPLETE.txt", notice -> text("INCOMPLETE", language, notice));
        }
        zip.finish(
                new WholeManifest(
                        Manifest.FORMAT, clock.instant(), missing.isEmpty(), missing, zip.entries(), notIncluded),
                json);
    }

    private static @Nullable Long text(String name, Locale language, OutputStream out) throws IOException {
        String file = "export/" + name + (language.equals(Locale.GERMAN) ? "_de.txt" : "_en.txt");
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException(file + " is missing");
            }
            text.transferTo(out);
        }
        return null;
    }
}
