package org.twinge.cli.stack;

/** Something the reader can act on: shown without a stack trace, in words that say what to do next. */
public sealed class Problem extends RuntimeException {
    /** Wrong use of the command, or a name that does not exist. */
    public static final int USAGE = 2;

    private final int exitCode;

    public Problem(String message) {
        this(1, message);
    }

    public Problem(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /** Somebody answers, but is in trouble of their own: the same question may succeed later. */
    public static final class Passing extends Problem {
        public Passing(String message) {
            super(message);
        }
    }
}
