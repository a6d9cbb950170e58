package org.twinge.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void aPercentileIsATimeThatWasMeasured() {
        var latencies = new Latencies(101);
        for (int i = 100; i >= 1; i--) {
            latencies.add(true, i * 1_000_000L);
        }
        latencies.add(false, 5_000_000_000L);

        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.percentile(99.9)).isEqualTo(100);
        assertThat(latencies.answered()).isEqualTo(100);
        assertThat(latencies.failed()).isOne();
    }

    @Test
    void withoutAnswersThereIsNoTime() {
        assertThat(new Latencies(1).percentile(99)).isNaN();
    }
}
