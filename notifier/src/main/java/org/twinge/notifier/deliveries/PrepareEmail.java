package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.contracts.DeliverySettled.Channel;
import org.twinge.notifier.email.Email;
import org.twinge.notifier.email.Letter;
import org.twinge.notifier.email.Letters;
import org.twinge.notifier.mailbox.UnsubscribeLinks;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.People;
import org.twinge.notifier.model.Reason;

/** The last look right before sending an email: may it still go, and what do we say? */
@ApplicationScoped
@Transactional
@AsWorker
class PrepareEmail {
    private final LastLook lastLook;
    private final Alerts alerts;
    private final Letters letters;
    private final UnsubscribeLinks links;

    PrepareEmail(LastLook lastLook, Alerts alerts, Letters letters, UnsubscribeLinks links) {
        this.lastLook = lastLook;
        this.alerts = alerts;
        this.letters = letters;
        this.links = links;
    }

    /** Empty if the message is not to be sent, by this sender or at all. */
    Optional<Email> prepare(UUID deliveryId, UUID owner) {
        return lastLook.look(deliveryId, owner, Channel.EMAIL)
                .flatMap(cleared -> cleared.to().map(to -> email(cleared.row(), cleared.people(), to)));
    }

    private Email email(DeliveryRow row, People people, Contact to) {
        AlertRow alert = alerts.findById(AlertRow.id(row.alertId, row.alertRevision));
        String athleteName = people.athlete().map(Contact::name).orElse("");
        Letter letter = letters.write(new Letters.Occasion(
                row.audience,
                to,
                athleteName,
                alert.content(),
                row.contentFree,
                row.step > 0,
                row.reason == Reason.CORRECTION,
                alert.withdrawn));
        return letters.email(letter, to.email(), row.messageId, unsubscribe(row));
    }

    /** Always in a letter without content, or it would say whether it is urgent. */
    private Optional<URI> unsubscribe(DeliveryRow row) {
        return Mailbox.isForced(row.level, row.audience) && !row.contentFree
                ? Optional.empty()
                : Optional.of(links.to(row.personId, row.audience));
    }
}
