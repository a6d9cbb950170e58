package org.twinge.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Http;
import org.twinge.cli.stack.Service;

/** What people and neighbours get wrong: each has a clear answer, and nothing else is harmed. */
class BadInputIT {
    private static final byte[] PHOTO = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    private final TestStack stack = TestStack.running();

    @Test
    void filesThatAreNoActivitiesAreRejectedWithReasonsAndTheOthersGoIn() {
        TestAthlete athlete = TestAthlete.signedUp();
        String folder = UUID.randomUUID() + "/";
        TestStack.write(folder + "photo.fit", PHOTO);
        TestStack.write(folder + "empty.tcx", new byte[0]);
        TestStack.write(folder + "bomb.gpx", """
                <?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><gpx>&b;</gpx>
                """.getBytes(StandardCharsets.UTF_8));
        Path good = TestStack.write(folder + "good.tcx", TcxFile.run(Instant.parse("2026-01-05T07:00:00Z"), 8000));

        TestStack.Result result = stack.run("import", good.getParent().toString(), "--athlete", athlete.email());

        assertThat(result.output())
                .contains("1 accepted", "3 rejected", "photo.fit", "empty.tcx", "bomb.gpx")
                .doesNotContain("Exception");
        assertThat(result.exit()).isEqualTo(1);
    }

    @Test
    void anUnknownAthleteIsSaidBeforeAnythingIsSent() {
        Path file = TestStack.write("lonely.tcx", TcxFile.run(Instant.parse("2026-01-05T07:00:00Z"), 8000));

        TestStack.Result result = stack.run("import", file.toString(), "--athlete", "nobody@demo.twinge");

        assertThat(result.output()).contains("Nobody here has the address nobody@demo.twinge");
        assertThat(result.exit()).isEqualTo(2);
    }

    @Test
    void aWrongTokenIsRefused() {
        assertThat(Http.get(TestStack.url(Service.RUN_INGEST, "/v1/runs"), "not.a.token")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aBrokenEventIsParkedForTheOperatorAndTheRestGoesOn() throws ExecutionException, InterruptedException {
        String key = UUID.randomUUID().toString();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + TestStack.PORTS.kafka()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            "runs", key, "{\"specversion\":\"1.0\"}".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stack.run("parked", "list").output())
                        .contains("load-monitor")
                        .contains("not a CloudEvent"));
        assertThat(stack.run("status").exit()).isZero();
    }
}
