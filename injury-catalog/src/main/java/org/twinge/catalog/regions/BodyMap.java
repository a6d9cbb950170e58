package org.twinge.catalog.regions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The body seen from three sides, as SVG. */
enum BodyMap {
    FRONT,
    BACK,
    SIDE;

    private final String svg;

    BodyMap() {
        this.svg = read("/bodymap/" + view() + ".svg");
    }

    String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    String svg() {
        return svg;
    }

    /** Where a region has a shape; nowhere for what is not a place. */
    static List<String> viewsOf(String region) {
        return Arrays.stream(values())
                .filter(map -> map.svg.contains("id=\"" + region + "\""))
                .map(BodyMap::view)
                .toList();
    }

    private static String read(String resource) {
        try (InputStream in = BodyMap.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
