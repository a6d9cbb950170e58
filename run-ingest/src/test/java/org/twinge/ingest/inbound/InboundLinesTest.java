package org.twinge.ingest.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever bytes come, a batch is taken apart or refused in words. */
class InboundLinesTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final String RUN = """
            {"account": "a", "externalId": "1", "sport": "RUNNING", "startedAt": "2026-02-01T01:30:00+02:00",\
             "elapsedSeconds": 1800, "movingSeconds": 1790.5, "distanceMeters": 5000, "heartRateMean": 150,\
             "cadence": 85, "perceivedExertion": 6, "device": "W100"}""";

    private final InboundLines lines = new InboundLines(VALIDATOR);

    @Test
    void aWholeRunIsRead() {
        assertThat(lines.json(RUN.getBytes(UTF_8))).singleElement().satisfies(line -> {
            assertThat(line.violations()).isEmpty();
            assertThat(line.run()).isNotNull();
        });
    }

    @Property(tries = 2_000)
    void anyBytesAreTakenApartOrRefused(@ForAll("bytes") byte[] body) {
        accounted(body);
    }

    @Property(tries = 2_000)
    void aRunWithSomeBytesChangedIsTakenApartOrRefused(@ForAll("changed") byte[] body) {
        accounted(body);
    }

    /** A line is a run or says what is wrong with it, never both and never neither. */
    private void accounted(byte[] body) {
        List<InboundLines.Line> all = new ArrayList<>(lines.ndjson(body));
        try {
            all.addAll(lines.json(body));
        } catch (BadRequestException | HttpProblem refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(all).allSatisfy(line -> {
            assertThat(line.run() == null).isNotEqualTo(line.violations().isEmpty());
            if (line.run() != null) {
                // what may be taken has a place in time, or says that it has none
                assertThat(line.run().origin("test").externalId()).isNotBlank();
            }
        });
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    }

    @Provide
    Arbitrary<byte[]> changed() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 8))
                .as((seed, changes) -> {
                    Random random = new Random(seed);
                    byte[] body = ("[" + RUN + "," + RUN + "]").getBytes(UTF_8);
                    for (int i = 0; i < changes; i++) {
                        body[random.nextInt(body.length)] = (byte) random.nextInt(32, 127);
                    }
                    return body;
                });
    }
}
