package org.twinge.dashboard;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.twinge.dashboard.model.Person;

/** Who logged in, as the identity provider vouches for them. */
@RequestScoped
public class Login {
    private final SecurityIdentity identity;

    Login(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Person person() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new ForbiddenException("Log in as a person");
        }
        String email = claim(token, "email")
                .orElseThrow(() -> new ForbiddenException("Your login has no e-mail address; add one there first"));
        return new Person(
                token.getSubject(),
                claim(token, "name").orElse(email),
                email,
                Boolean.TRUE.equals(token.<Boolean>getClaim("email_verified")));
    }

    /** Nobody where there is no address, or the identity provider has not verified it. */
    public Optional<Person> verified() {
        return identity.getPrincipal() instanceof JsonWebToken token
                        && claim(token, "email").isPresent()
                ? Optional.of(person()).filter(Person::emailVerified)
                : Optional.empty();
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        return Optional.ofNullable(token.<String>getClaim(name)).filter(value -> !value.isBlank());
    }
}
