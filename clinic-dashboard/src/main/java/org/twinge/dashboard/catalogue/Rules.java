package org.twinge.dashboard.catalogue;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the triage rules that red flags name say; they change with a release, so they are asked for now and then. */
@ApplicationScoped
class Rules {
    private static final Logger LOG = Logger.getLogger(Rules.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final RuleBook ruleBook;
    private final SecurityIdentity identity;
    private final Clock clock;
    private volatile @Nullable Known known;

    Rules(@RestClient RuleBook ruleBook, SecurityIdentity identity, Clock clock) {
        this.ruleBook = ruleBook;
        this.identity = identity;
        this.clock = clock;
    }

    private record Known(Map<String, RuleBook.Rule> rules, Instant until) {}

    /** By id; empty while triage does not answer: the catalogue says enough without. */
    Map<String, RuleBook.Rule> byId() {
        Known now = known;
        if (now == null || now.until().isBefore(clock.instant())) {
            try {
                String token =
                        identity.getCredential(AccessTokenCredential.class).getToken();
                now = new Known(
                        ruleBook.inForce("Bearer " + token).rules().stream()
                                .collect(Collectors.toMap(RuleBook.Rule::id, Function.identity())),
                        clock.instant().plus(FRESH));
                known = now;
            } catch (ProcessingException | WebApplicationException e) {
                LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
                return now == null ? Map.of() : now.rules();
            }
        }
        return now.rules();
    }
}
