package org.twinge.access.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.messaging.DatabaseException;

/** The bytes of one of the calling athlete's files, a piece at a time. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
class ReadContent {
    static final int PIECE = 1 << 20;

    private final Caller caller;
    private final DataSource database;

    ReadContent(Caller caller, DataSource database) {
        this.caller = caller;
        this.database = database;
    }

    /**
     * @param from the place of the first byte, from 0
     * @return at most {@link #PIECE} bytes; fewer at the end, none after it
     * @throws IllegalStateException if the file has gone since it was listed
     */
    public byte[] read(Kind.Originals originals, UUID id, long from) {
        String sql = "select substring(" + originals.content() + " from ? for ?) from " + originals.table()
                + " k where k.athlete_id = ? and k." + originals.id() + " = ?";
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setInt(1, Math.toIntExact(from + 1));
            select.setInt(2, PIECE);
            select.setObject(3, caller.athleteId().orElseThrow());
            select.setObject(4, id);
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    throw new IllegalStateException("A file was deleted while it was exported");
                }
                return found.getBytes(1);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
