package org.twinge.notifier.deliveries;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The inboxes that people look at just now. Each look is made as the reader, so whoever may no longer see something does
 * not get it; and no look is made once the reader's token has run out.
 */
@ApplicationScoped
class Inboxes {
    /** Enough for an instance; who comes then is asked to come back. */
    static final int MOST_OPEN = 500;

    static final int SHOWN = 50;
    private static final Logger LOG = Logger.getLogger(Inboxes.class);

    private final ListDeliveries listDeliveries;
    private final CurrentIdentityAssociation identities;
    private final Clock clock;
    private final Set<Inbox> open = ConcurrentHashMap.newKeySet();

    Inboxes(ListDeliveries listDeliveries, CurrentIdentityAssociation identities, Clock clock) {
        this.listDeliveries = listDeliveries;
        this.identities = identities;
        this.clock = clock;
    }

    /** @param told the newest deliveries as they were told last */
    private record Inbox(
            SseEventSink sink,
            Sse sse,
            SecurityIdentity reader,
            Instant until,
            Map<UUID, ListDeliveries.Delivery> told) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** For the caller; false if there are too many already. */
    boolean open(SseEventSink sink, Sse sse, Instant until) {
        if (open.size() >= MOST_OPEN) {
            return false;
        }
        // the identity itself: what is injected would ask for the current one, which is this one
        open.add(new Inbox(sink, sse, identities.getIdentity(), until, new HashMap<>()));
        return true;
    }

    /** Tells every reader what has changed; the oldest first. */
    void look() {
        for (Inbox inbox : open) {
            if (inbox.sink().isClosed() || !clock.instant().isBefore(inbox.until())) {
                close(inbox);
                continue;
            }
            try {
                news(inbox).forEach(delivery -> inbox.sink().send(event(inbox.sse(), delivery)));
            } catch (RuntimeException e) {
                LOG.warnf("An inbox ends: %s", e.getClass().getSimpleName());
                close(inbox);
            }
        }
    }

    private List<ListDeliveries.Delivery> news(Inbox inbox) {
        List<ListDeliveries.Delivery> now = asReader(inbox.reader());
        List<ListDeliveries.Delivery> news = now.reversed().stream()
                .filter(delivery -> !delivery.equals(inbox.told().get(delivery.id())))
                .toList();
        inbox.told().clear();
        now.forEach(delivery -> inbox.told().put(delivery.id(), delivery));
        return news;
    }

    private List<ListDeliveries.Delivery> asReader(SecurityIdentity reader) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            identities.setIdentity(reader);
            return listDeliveries.list(true, null, SHOWN);
        } finally {
            request.terminate();
        }
    }

    private static OutboundSseEvent event(Sse sse, ListDeliveries.Delivery delivery) {
        return sse.newEventBuilder()
                .name("delivery")
                .id(delivery.id().toString())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(delivery)
                .build();
    }

    private void close(Inbox inbox) {
        open.remove(inbox);
        inbox.sink().close();
    }
}
