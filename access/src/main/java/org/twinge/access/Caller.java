package org.twinge.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.twinge.messaging.DatabaseException;

/** The person or machine whose token came with the request. */
@RequestScoped
public class Caller {
    private static final Set<String> STAFF = Set.of(Roles.CLINICIAN, Roles.CLINIC_ADMIN);

    private final SecurityIdentity identity;
    private final DataSource database;

    Caller(SecurityIdentity identity, DataSource database) {
        this.identity = identity;
        this.database = database;
    }

    /** The identity provider's {@code sub}. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Clinicians and clinic admins: they see athletes by consent. */
    public boolean isStaff() {
        return roles().stream().anyMatch(STAFF::contains);
    }

    /** The athlete who calls, or empty where this service has not heard of them. Inside an {@link AsCaller} use case. */
    public Optional<UUID> athleteId() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select own_athletes()");
                var found = select.executeQuery()) {
            return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
