package org.twinge.messaging;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** How ids are made. */
public final class Ids {
    /** The namespace of all derived ids: the UUIDv5 of "twinge.org" in the DNS namespace. */
    private static final NameBasedGenerator DERIVED = Generators.nameBasedGenerator(
            Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_DNS).generate("twinge.org"));

    private static final TimeBasedEpochGenerator FRESH = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** A new id, ordered by time (UUIDv7). */
    public static UUID v7() {
        return FRESH.generate();
    }

    /** The id that these parts always give (UUIDv5), for whatever a retry must not make twice. */
    public static UUID v5(Object... parts) {
        return DERIVED.generate(
                Arrays.stream(parts).map(p -> p.toString().replace("/", "//")).collect(Collectors.joining("/")));
    }
}
