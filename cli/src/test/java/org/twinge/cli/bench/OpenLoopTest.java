package org.twinge.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    /** One request waits for the last one: were they sent one after another, that would never come. */
    @Test
    void aSlowAnswerDelaysNobody() {
        var last = new CountDownLatch(1);
        Latencies latencies = OpenLoop.run(100, Duration.ofSeconds(1), number -> {
            if (number == 99) {
                last.countDown();
            }
            return number != 0 || waited(last);
        });

        assertThat(latencies.answered()).isEqualTo(100);
        assertThat(latencies.percentile(100)).isGreaterThan(900);
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
