package org.twinge.ingest.strava;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.twinge.messaging.Database;

/** The connections that are being made. */
@ApplicationScoped
class Authorizations {
    private final Database database;

    Authorizations(Database database) {
        this.database = database;
    }

    void add(UUID athleteId, String stateHash, String verifier, Instant now, Instant expiresAt) {
        database.write("delete from feed_authorization where athlete_id = ? and expires_at <= ?", athleteId, now);
        database.write(
                "insert into feed_authorization (state_hash, athlete_id, verifier, expires_at) values (?, ?, ?, ?)",
                stateHash,
                athleteId,
                verifier,
                expiresAt);
    }

    /** The verifier, once. */
    Optional<String> redeem(UUID athleteId, String stateHash, Instant now) {
        return database.readOne("""
                delete from feed_authorization where athlete_id = ? and state_hash = ? and expires_at > ? returning verifier
                """, row -> row.getString("verifier"), athleteId, stateHash, now);
    }
}
