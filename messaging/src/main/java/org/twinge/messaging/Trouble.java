package org.twinge.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a bad record from a bad world. A bad record is parked; a bad world is waited out, and nothing is parked. */
public final class Trouble {
    /** Connection lost, rolled back for others' sake, out of disk or connections, in use, shut down, I/O error. */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

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

    /**
     * True if the same request may succeed later: the database is away, full, or busy. Missing rights and errors of ours
     * do not pass.
     */
    public static boolean mayPass(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                String state = sql.getSQLState();
                // a pool without connections has no state
                return state == null || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
            }
        }
        return false;
    }

    private static boolean belongsToRecord(@org.jspecify.annotations.Nullable String state) {
        return state != null
                && (state.startsWith("21")
                        || state.startsWith("22")
                        || state.startsWith("23")
                        || state.startsWith("54"));
    }
}
