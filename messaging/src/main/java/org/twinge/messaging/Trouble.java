package org.twinge.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;

/** Tells a bad record from a bad world. A bad record is parked; a bad world is waited out, and nothing is parked. */
final class Trouble {
    private Trouble() {}

    /**
     * True if the failure says nothing about the record: database or network away, deadlock, timeout, missing rights.
     * The first SQL state in the chain of causes decides: classes 21 to 23 (wrong data, broken constraint) and 54 (too
     * large) belong to the record, every other one to the world.
     */
    static boolean isWorld(Throwable failure) {
        boolean transactionManager = false;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return !belongsToRecord(sql.getSQLState());
            }
            if (t instanceof IOException || t instanceof TimeoutException || t instanceof Error) {
                return true;
            }
            transactionManager |= t.getClass().getName().startsWith("jakarta.transaction.");
        }
        return transactionManager;
    }

    private static boolean belongsToRecord(@org.jspecify.annotations.Nullable String state) {
        return state != null
                && (state.startsWith("21")
                        || state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("54"));
    }
}
