package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.ingest.run.Sha256;
import org.twinge.ingest.run.UnknownAthlete;

/**
 * The calling athlete wants to connect. The state (RFC 6749, section 10.12) belongs to them, so nobody can lead somebody else
 * into a connection with the wrong account; the challenge (RFC 7636) makes a code that leaks worthless. A server that does
 * not know challenges ignores it.
 */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class BeginConnection {
    /**
     * @param url where the athlete's browser goes
     * @param scopes what they are asked to allow, and what for
     */
    public record Begun(String url, Instant expiresAt, List<Scope> scopes) {}

    public record Scope(String name, String why) {}

    static final List<Scope> SCOPES = List.of(
            new Scope("read", "Strava asks for it with everything else."),
            new Scope(
                    "activity:read_all",
                    "Your runs, also those that only you see on Strava: your body counts them too."));

    private static final Duration VALID = Duration.ofMinutes(10);
    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Caller caller;
    private final Authorizations authorizations;
    private final StravaConfig config;
    private final Clock clock;

    BeginConnection(Caller caller, Authorizations authorizations, StravaConfig config, Clock clock) {
        this.caller = caller;
        this.authorizations = authorizations;
        this.config = config;
        this.clock = clock;
    }

    public Begun begin() {
        UUID athlete = caller.athleteId().orElseThrow(UnknownAthlete::problem);
        String state = random();
        String verifier = random();
        Instant now = clock.instant();
        authorizations.add(athlete, Sha256.hex(state), verifier, now, now.plus(VALID));
        return new Begun(url(state, verifier), now.plus(VALID), SCOPES);
    }

    private String url(String state, String verifier) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", config.clientId().orElseThrow());
        query.put("redirect_uri", config.redirectUri().orElseThrow().toString());
        query.put("response_type", "code");
        query.put("approval_prompt", "auto");
        query.put("scope", SCOPES.stream().map(Scope::name).collect(Collectors.joining(",")));
        query.put("state", state);
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        return config.oauth() + "/authorize?"
                + query.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            return TEXT.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return TEXT.encodeToString(bytes);
    }
}
