package org.twinge.triage.rulebook;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready as long as any valid rule book is in force; a refused newer one is named here. */
@Readiness
class RuleBookReadiness implements HealthCheck {
    private final RuleBooks ruleBooks;

    RuleBookReadiness(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    @Override
    public HealthCheckResponse call() {
        var outcome = ruleBooks.outcome();
        var response =
                HealthCheckResponse.named("rule book").status(outcome.current().isPresent());
        outcome.current()
                .ifPresent(
                        inForce -> response.withData("version", inForce.book().version()));
        if (!outcome.refused().isEmpty()) {
            response.withData("shipped", "refused: " + String.join("; ", outcome.refused()));
        }
        return response.build();
    }
}
