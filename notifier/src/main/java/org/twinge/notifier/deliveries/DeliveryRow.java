package org.twinge.notifier.deliveries;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.messaging.Ids;
import org.twinge.notifier.email.MessageIds;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.DeliveryState;
import org.twinge.notifier.model.Kind;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.model.People.Place;
import org.twinge.notifier.model.Reason;
import org.twinge.notifier.push.Topics;

/** One message to one person about one revision of an alert, at one step of its escalation, and what became of it. */
@Entity
@Table(name = "delivery")
class DeliveryRow {
    @Id
    UUID id;

    UUID athleteId;
    UUID alertId;
    int alertRevision;
    UUID personId;
    int step;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** The alert's; null where each alert is news. */
    String rule;

    @Enumerated(EnumType.STRING)
    Level level;

    /**
     * An email's Message-ID, a push message's Topic, a webhook's webhook-id. Fixed here for good: a repetition must carry the same one, whatever the
     * configuration says then.
     */
    String messageId;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    @Enumerated(EnumType.STRING)
    Reason reason;

    boolean contentFree;
    boolean perhapsOut;
    int attempts;
    Instant dueAt;
    UUID leaseOwner;

    /** The digest that told it, or will; null: a message of its own. */
    UUID digestId;

    Instant causedAt;
    Instant createdAt;
    Instant settledAt;

    DeliveryRow() {}

    /** The id derives from what the delivery is for, so a plan made again makes the same delivery and Message-ID. */
    DeliveryRow(AlertRow alert, Place place, Audience audience, Channel channel, MessageIds messageIds, Instant now) {
        this.channel = channel;
        this.id = place.step() == 0
                ? Ids.v5("delivery", alert.alertId, alert.revision, place.personId(), channel)
                : Ids.v5("delivery", alert.alertId, alert.revision, place.personId(), channel, place.step());
        this.athleteId = alert.athleteId;
        this.alertId = alert.alertId;
        this.alertRevision = alert.revision;
        this.personId = place.personId();
        this.step = place.step();
        this.audience = audience;
        this.kind = alert.kind;
        this.rule = alert.rule;
        this.level = alert.level;
        this.messageId = switch (channel) {
            case EMAIL -> messageIds.of(id);
            case PUSH -> Topics.of(alertId, personId);
            case WEBHOOK -> id.toString();
        };
        this.causedAt = alert.causedAt;
        this.createdAt = now;
    }

    void pending(Reason why, Instant due) {
        become(DeliveryState.PENDING, why, due);
    }

    void held(Reason why, Instant until) {
        become(DeliveryState.HELD, why, until);
    }

    void digested(Reason why, Instant now) {
        become(DeliveryState.DIGESTED, why, now);
    }

    /** With a digest; alone, a delivery is leased in the database. */
    void leased(UUID owner, Instant until, boolean again) {
        become(DeliveryState.LEASED, reason, until);
        leaseOwner = owner;
        perhapsOut |= again;
    }

    void settled(DeliveryState end, Reason why, Instant now) {
        become(end, why, now);
        settledAt = now;
    }

    /** Nobody could be told yet, but somebody may turn up. */
    boolean waitsForPerson() {
        return state == DeliveryState.UNDELIVERABLE && reason == Reason.PERSON_UNKNOWN;
    }

    /** Until when it gives way to another channel; in a sender's hands it has done so. Empty where that was not said yet. */
    Optional<Instant> givesWayUntil() {
        if (state == DeliveryState.LEASED) {
            return Optional.of(createdAt);
        }
        return reason == Reason.OTHER_CHANNEL_FIRST ? Optional.of(dueAt) : Optional.empty();
    }

    Place place() {
        return new Place(personId, step);
    }

    /** Whether it is about an earlier revision, or the same one at an earlier step. */
    boolean isBefore(DeliveryRow other) {
        return alertRevision < other.alertRevision || (alertRevision == other.alertRevision && step < other.step);
    }

    /** Whether it is the same message to the same person, on another channel. */
    boolean isSibling(DeliveryRow other) {
        return channel != other.channel
                && personId.equals(other.personId)
                && alertRevision == other.alertRevision
                && step == other.step;
    }

    boolean isLeasedBy(UUID owner) {
        return state == DeliveryState.LEASED && owner.equals(leaseOwner);
    }

    private void become(DeliveryState next, Reason why, Instant due) {
        state = next;
        reason = why;
        dueAt = due;
        leaseOwner = null;
        settledAt = null;
    }
}
