package org.twinge.notifier.model;

/** What became of one attempt to hand a message to a mail server. */
public sealed interface SmtpOutcome {

    String ADDRESS = "[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+";
    int LONGEST_ANSWER = 500;

    /** The server's answer, without addresses. */
    String answer();

    record Sent(String answer) implements SmtpOutcome {}

    /** @param perhapsAccepted the connection broke after the content was sent and before the answer came */
    record Transient(String answer, boolean perhapsAccepted) implements SmtpOutcome {}

    record Permanent(String answer) implements SmtpOutcome {}

    /** How far the conversation came. */
    enum Stage {
        /** Connection, greeting, TLS, login. */
        LOGIN,
        /** {@code MAIL FROM}. */
        SENDER,
        /** {@code RCPT TO}. */
        RECIPIENT,
        /** {@code DATA}, up to the end of the content. */
        CONTENT
    }

    /**
     * Reads a reply code by RFC 5321, 4.2.1. A 5xx to the login or to our own sender address is a fault of our set-up, not
     * of the person's address: a changed password must not turn every alert into an undeliverable one.
     *
     * @param code the reply code; 0 or less when the connection broke without one
     */
    static SmtpOutcome of(Stage stage, int code, String answer) {
        String clean = withoutAddresses(answer);
        if (code <= 0) {
            return new Transient(clean, stage == Stage.CONTENT);
        }
        return switch (code / 100) {
            case 2 -> stage == Stage.CONTENT ? new Sent(clean) : new Transient(clean, false);
            case 5 ->
                switch (stage) {
                    case LOGIN, SENDER -> new Transient(clean, false);
                    case RECIPIENT, CONTENT -> new Permanent(clean);
                };
            default -> new Transient(clean, false);
        };
    }

    /** Servers like to repeat the address they refuse; the log of attempts must not hold it. */
    private static String withoutAddresses(String answer) {
        String clean = answer.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll(ADDRESS, "(address)");
        return clean.length() <= LONGEST_ANSWER ? clean : clean.substring(0, LONGEST_ANSWER);
    }
}
