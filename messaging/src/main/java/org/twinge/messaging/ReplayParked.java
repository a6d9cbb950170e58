package org.twinge.messaging;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.EventCodec;
import org.twinge.contracts.Received;
import org.twinge.contracts.UnreadableEventException;

/** Gives a parked record another try, after the cause was mended. */
@ApplicationScoped
public class ReplayParked {
    private final ParkedRecords parked;
    private final OutboxReturn outbox;
    private final List<EventHandler> handlers;

    ReplayParked(ParkedRecords parked, OutboxReturn outbox, @All List<EventHandler> handlers) {
        this.parked = parked;
        this.outbox = outbox;
        this.handlers = handlers;
    }

    /** How a replay ended. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record NotFound() implements Outcome {}

        /** @param reason why the record still cannot be taken; it stays parked */
        record StillBad(String reason) implements Outcome {}
    }

    public Outcome replay(UUID id) {
        Optional<ParkedRecords.Content> content = parked.content(id);
        return content.isEmpty() ? new Outcome.NotFound() : replay(id, content.get());
    }

    private Outcome replay(UUID id, ParkedRecords.Content content) {
        return switch (content.direction()) {
            case OUTGOING -> {
                outbox.putBack(id, content);
                yield new Outcome.Done();
            }
            case INCOMING -> handleAgain(id, content);
        };
    }

    private Outcome handleAgain(UUID id, ParkedRecords.Content content) {
        try {
            Received event = EventCodec.decode(content.value());
            for (EventHandler handler : handlers) {
                if (handler.topic().equals(content.topic())) {
                    handler.handle(List.of(event));
                }
            }
            parked.replayed(id);
            return new Outcome.Done();
        } catch (UnreadableEventException e) {
            return new Outcome.StillBad(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (Trouble.isWorld(e)) {
                throw e;
            }
            return new Outcome.StillBad(e.getClass().getSimpleName());
        }
    }
}
