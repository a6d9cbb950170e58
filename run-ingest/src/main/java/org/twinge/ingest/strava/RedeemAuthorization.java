package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.ingest.run.Sha256;

/** The calling athlete comes back with the state that they were given; it is good once. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class RedeemAuthorization {
    /** @param verifier what the code was asked for with */
    record Redeemed(UUID athleteId, String verifier) {}

    private final Caller caller;
    private final Authorizations authorizations;
    private final Clock clock;

    RedeemAuthorization(Caller caller, Authorizations authorizations, Clock clock) {
        this.caller = caller;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /** Empty where it is not theirs, was used, or is too old. */
    public Optional<Redeemed> redeem(String state) {
        return caller.athleteId()
                .flatMap(athlete -> authorizations
                        .redeem(athlete, Sha256.hex(state), clock.instant())
                        .map(verifier -> new Redeemed(athlete, verifier)));
    }
}
