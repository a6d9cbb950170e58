package org.twinge.ingest.strava;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a connection out of what the athlete's browser came back with: asks Strava outside of any transaction. */
@ApplicationScoped
class ConnectStrava {
    enum Outcome {
        CONNECTED,
        SOMEBODY_ELSES,
        ANOTHER,
        ENDING,
        /** The state is not theirs, was used, or is too old. */
        NOT_BEGUN,
        /** They did not allow what is needed. */
        NOT_ALLOWED,
        /** Strava does not know the code. */
        REFUSED,
        /** Strava cannot be reached. */
        AWAY
    }

    private static final List<String> ENOUGH = List.of("activity:read", "activity:read_all");

    private final RedeemAuthorization redeemAuthorization;
    private final StravaApi api;
    private final Connect connect;

    ConnectStrava(RedeemAuthorization redeemAuthorization, StravaApi api, Connect connect) {
        this.redeemAuthorization = redeemAuthorization;
        this.api = api;
        this.connect = connect;
    }

    /** @param scope what they allowed, with commas in between */
    Outcome connect(String state, String code, String scope) {
        List<String> scopes = Arrays.stream(scope.split("[, ]+"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        Optional<RedeemAuthorization.Redeemed> redeemed = redeemAuthorization.redeem(state);
        if (redeemed.isEmpty()) {
            return Outcome.NOT_BEGUN;
        }
        if (scopes.stream().noneMatch(ENOUGH::contains)) {
            return Outcome.NOT_ALLOWED;
        }
        return switch (api.exchange(code, redeemed.get().verifier())) {
            case Answer.Ok(var body) -> connect(redeemed.get(), scopes, body);
            case Answer.Denied(), Answer.Missing() -> Outcome.REFUSED;
            case Answer.TooMuch(var _), Answer.Away() -> Outcome.AWAY;
        };
    }

    private Outcome connect(RedeemAuthorization.Redeemed redeemed, List<String> scopes, JsonNode body) {
        Optional<Tokens> tokens = Tokens.in(body);
        JsonNode owner = body.path("athlete").path("id");
        if (tokens.isEmpty() || !owner.isIntegralNumber()) {
            return Outcome.AWAY;
        }
        return switch (connect.connect(redeemed.athleteId(), owner.asLong(), scopes, tokens.get())) {
            case CONNECTED -> Outcome.CONNECTED;
            case SOMEBODY_ELSES -> Outcome.SOMEBODY_ELSES;
            case ANOTHER -> Outcome.ANOTHER;
            case ENDING -> Outcome.ENDING;
        };
    }
}
