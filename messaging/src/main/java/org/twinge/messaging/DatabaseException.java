package org.twinge.messaging;

import java.sql.SQLException;

/** The database refused or is away; the cause's SQL state tells which. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
    }
}
