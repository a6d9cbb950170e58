package org.twinge.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.twinge.messaging.DatabaseException;

/** A use case of a service that keeps something about athletes. */
@ApplicationScoped
class Diary {
    private final DataSource database;

    Diary(DataSource database) {
        this.database = database;
    }

    @Transactional
    @AsWorker
    public void write(UUID athleteId, String line) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into diary (athlete_id, line) values (?, ?)")) {
            insert.setObject(1, athleteId);
            insert.setString(2, line);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    @Transactional
    @AsCaller
    public List<String> readAsCaller() {
        return read();
    }

    /** Forgets to say as whom it runs. */
    @Transactional
    public List<String> readAsNobody() {
        return read();
    }

    /** As if the disk were full. */
    @Transactional
    @AsCaller
    public List<String> readFromFullDisk() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("do $$ begin raise exception using errcode = 'disk_full'; end $$");
            return List.of();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private List<String> read() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select line from diary order by line");
                var found = select.executeQuery()) {
            List<String> lines = new ArrayList<>();
            while (found.next()) {
                lines.add(found.getString(1));
            }
            return lines;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
