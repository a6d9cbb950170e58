package org.twinge.ingest.strava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EventGateTest {
    private static final int EVENTS = 50;

    private final List<List<StravaEvent>> stored = new ArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile boolean away;

    private final EventGate gate = new EventGate(new RecordEvents(null, null, null, null) {
        @Override
        public void record(List<StravaEvent> events) {
            await(open);
            if (away) {
                throw new IllegalStateException("The database is away");
            }
            stored.add(events);
        }
    });

    @Test
    void whatComesWhileOneIsWritingIsWrittenTogether() throws InterruptedException {
        List<Thread> senders = LongStream.range(0, EVENTS)
                .mapToObj(i -> Thread.ofPlatform().start(() -> gate.keep(event(i))))
                .toList();
        // the first is writing, all others wait for it
        Awaitility.await().until(() -> senders.stream().allMatch(sender -> sender.getState() == Thread.State.WAITING));
        open.countDown();
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(stored.stream().flatMap(List::stream).map(StravaEvent::objectId))
                .as("each once")
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, EVENTS).boxed().toList());
        assertThat(stored).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whoIsNotStoredIsToldSo() {
        open.countDown();
        away = true;
        assertThatThrownBy(() -> gate.keep(event(1))).hasMessage("The database is away");
        away = false;
        gate.keep(event(2));
        assertThat(stored).containsExactly(List.of(event(2)));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static StravaEvent event(long id) {
        return new StravaEvent(1, 1, StravaEvent.Kind.ACTIVITY, id, 1, "");
    }
}
