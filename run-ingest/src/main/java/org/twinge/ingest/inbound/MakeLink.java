package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.twinge.access.AsWorker;
import org.twinge.messaging.Ids;

/** Another system takes up an offer for one of its accounts. */
@ApplicationScoped
@Transactional
@AsWorker
public class MakeLink {
    /** What became of it. */
    public sealed interface Outcome {
        record Made(Link link) implements Outcome {}

        /** The code is wrong, used, or too old. */
        record NoOffer() implements Outcome {}

        /** The system linked this account before, to somebody else. */
        record Taken() implements Outcome {}
    }

    private final Links links;
    private final Clock clock;

    MakeLink(Links links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    public Outcome make(String integration, String account, LinkCode code) {
        Optional<Links.Offered> offered = links.takeUp(code.hash(), clock.instant());
        if (offered.isEmpty()) {
            return new Outcome.NoOffer();
        }
        Optional<Links.Owned> before = links.withAccount(integration, account);
        Links.Offered offer = offered.get();
        if (before.filter(link -> !link.athleteId().equals(offer.athleteId())).isPresent()) {
            return new Outcome.Taken();
        }
        Link link = new Link(Ids.v7(), integration, account, offer.clinicId(), clock.instant());
        links.add(offer.athleteId(), link);
        return new Outcome.Made(link);
    }
}
