package org.twinge.cli.stack;

import java.time.Duration;
import java.util.Optional;

/** One person's access token, renewed before it runs out. */
public final class Login {
    private static final Duration RENEWED_AFTER = Duration.ofMinutes(4);

    private final Identity identity;
    private final String email;
    private final String password;
    private String token = "";
    private long renewedAt;

    public Login(Identity identity, String email, String password) {
        this.identity = identity;
        this.email = email;
        this.password = password;
    }

    /** The part before {@code @demo.twinge} will do. */
    public static String address(String user) {
        return user.contains("@") ? user : user + "@demo.twinge";
    }

    /** The demo users' own, unless {@code TWINGE_PASSWORD} says another. */
    public static String password() {
        return Optional.ofNullable(System.getenv("TWINGE_PASSWORD")).orElse(Secrets.DEMO_PASSWORD);
    }

    public synchronized String token() {
        if (token.isEmpty() || System.nanoTime() - renewedAt > RENEWED_AFTER.toNanos()) {
            token = identity.token(email, password);
            renewedAt = System.nanoTime();
        }
        return token;
    }
}
