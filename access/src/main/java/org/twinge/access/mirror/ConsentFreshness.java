package org.twinge.access.mirror;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.Topics;
import org.twinge.messaging.IntakeState;

/** Whether the mirror of consent has reached the end of the topic lately. Staff see nothing on older knowledge. */
@Singleton
public class ConsentFreshness {
    /** A service further behind than this refuses staff reads. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(ConsentFreshness.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final KafkaClientService kafka;
    private final IntakeState intake;
    private final Clock clock;
    private volatile @Nullable Instant caughtUpAt;

    ConsentFreshness(KafkaClientService kafka, IntakeState intake, Clock clock) {
        this.kafka = kafka;
        this.intake = intake;
        this.clock = clock;
    }

    /** True before the first catching up, and whenever the last one is too long ago. */
    public boolean isStale() {
        Instant last = caughtUpAt;
        return last == null || last.plus(LIMIT).isBefore(clock.instant());
    }

    @Scheduled(every = "2s", identity = "consent-freshness", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        KafkaConsumer<String, byte[]> consumer = kafka.getConsumer(Topics.ATHLETES);
        if (consumer == null) {
            return;
        }
        try {
            Instant asked = clock.instant();
            boolean atEnd = consumer.runOnPollingThread(ConsentFreshness::isAtEnd)
                    .await()
                    .atMost(PATIENCE);
            if (atEnd && !intake.isWaiting(Topics.ATHLETES)) {
                caughtUpAt = asked;
            }
        } catch (RuntimeException e) {
            LOG.debugf("Consent may be behind: %s", e.getClass().getSimpleName());
        }
    }

    /** Of the partitions this instance reads; the others are another instance's, in the same database. */
    private static boolean isAtEnd(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment(), PATIENCE);
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), PATIENCE) >= end.getValue());
    }
}
