package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;

/** Offers a link: by the athlete themselves, or for their clinic by staff whom they consent to. */
@ApplicationScoped
@Transactional
@AsCaller
public class OfferLink {
    /** @param code to be handed to the other system, which can use it once */
    public record Offer(String code, Instant expiresAt) {}

    private static final Duration VALID = Duration.ofMinutes(15);

    private final Caller caller;
    private final Links links;
    private final Clock clock;
    private final Reads reads;

    OfferLink(Caller caller, Links links, Clock clock, Reads reads) {
        this.caller = caller;
        this.links = links;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param athleteId whom staff offer it for; null for oneself
     * @return empty where the caller is no athlete known here, or may not see this one
     */
    public Optional<Offer> offer(@Nullable UUID athleteId) {
        Optional<UUID> own = caller.athleteId();
        if (athleteId == null || own.filter(athleteId::equals).isPresent()) {
            return own.map(athlete -> offer(athlete, null));
        }
        reads.of(athleteId, AthleteSeen.What.PROFILE);
        return links.clinicsBetween(athleteId).stream().findFirst().map(clinic -> offer(athleteId, clinic));
    }

    private Offer offer(UUID athleteId, @Nullable UUID clinicId) {
        LinkCode code = LinkCode.fresh();
        Instant expiresAt = clock.instant().plus(VALID);
        links.offer(code.hash(), athleteId, clinicId, expiresAt);
        return new Offer(code.shown(), expiresAt);
    }
}
