package org.twinge.notifier.deliveries;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.notifier.NotifierConfig;

/**
 * A few senders at work for each channel, woken by the commit that made work, and looking by themselves every two
 * seconds. Push services are strangers' and may be slow, so one more of them does not hold up email.
 */
@ApplicationScoped
class SendJob {
    private static final Logger LOG = Logger.getLogger(SendJob.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int SENDERS = 4;

    private final Sender sender;
    private final NotifierConfig config;
    private final Map<Channel, Semaphore> work = new EnumMap<>(Channel.class);
    private volatile boolean stopping;
    private volatile List<Thread> threads = List.of();

    SendJob(Sender sender, NotifierConfig config) {
        this.sender = sender;
        this.config = config;
        for (Channel channel : Channel.values()) {
            work.put(channel, new Semaphore(0));
        }
    }

    void start(@Observes StartupEvent started) {
        threads = Arrays.stream(Channel.values())
                .flatMap(channel -> IntStream.rangeClosed(1, SENDERS).mapToObj(i -> start(channel, i)))
                .toList();
    }

    private Thread start(Channel channel, int number) {
        return Thread.ofPlatform()
                .name("sender-" + channel.name().toLowerCase(Locale.ROOT) + "-" + number)
                .daemon()
                .start(() -> run(channel));
    }

    /** Waits for messages under way: breaking off after the server's 250 would repeat them. */
    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        work.values().forEach(permits -> permits.release(SENDERS));
        for (Thread thread : threads) {
            thread.join(config.smtp().timeout().multipliedBy(2));
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesDue due) {
        Semaphore permits = Objects.requireNonNull(work.get(due.channel()));
        permits.release(Math.max(0, SENDERS - permits.availablePermits()));
    }

    private void run(Channel channel) {
        Semaphore permits = Objects.requireNonNull(work.get(channel));
        try {
            while (!stopping) {
                if (!sent(channel)) {
                    boolean woken = permits.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    if (!woken) {
                        sender.rest(channel);
                    }
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("A sender was told to stop");
        }
    }

    private boolean sent(Channel channel) throws InterruptedException {
        try {
            return sender.sendNext(channel);
        } catch (RuntimeException e) {
            // Ours is the database; what was under way keeps its lease and is taken up again when that runs out.
            LOG.warnf("Sending waits: %s", e.getClass().getSimpleName());
            return false;
        }
    }
}
