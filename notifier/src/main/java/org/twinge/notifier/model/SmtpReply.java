package org.twinge.notifier.model;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinge.notifier.model.SendOutcome.Permanent;
import org.twinge.notifier.model.SendOutcome.Sent;
import org.twinge.notifier.model.SendOutcome.Transient;

/** What a mail server's reply means. */
public final class SmtpReply {
    private static final String ADDRESS = "[^\\s<>\"'(),;:]+@[^\\s<>\"'(),;:]+";
    private static final int LONGEST_ANSWER = 500;
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.(\\d{1,3})\\.\\d{1,3}\\b");
    private static final Pattern WAIT = Pattern.compile(
            "\\b(?:in|for|after|within|wait)\\s+(\\d{1,5})\\s*(s|secs?|seconds?|m|mins?|minutes?|h|hours?)\\b",
            Pattern.CASE_INSENSITIVE);

    private SmtpReply() {}

    /** How far the conversation came. */
    public enum Stage {
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
    public static SendOutcome read(Stage stage, int code, String answer) {
        String clean = withoutAddresses(answer);
        if (code <= 0) {
            return new Transient(clean, stage == Stage.CONTENT, Duration.ZERO);
        }
        return switch (code / 100) {
            case 2 -> stage == Stage.CONTENT ? new Sent(clean) : new Transient(clean, false, Duration.ZERO);
            case 5 ->
                switch (stage) {
                    case LOGIN, SENDER -> new Transient(clean, false, Duration.ZERO);
                    case RECIPIENT -> new Permanent(clean, isNoSuchAddress(code, clean));
                    case CONTENT -> new Permanent(clean, false);
                };
            default -> new Transient(clean, false, wait(clean));
        };
    }

    /**
     * A full mailbox (X.2.2), a policy (X.7.X) or a broken route (X.4.X) may pass; that there is no such address (X.1.X),
     * or that it is disabled (X.2.1), does not. Enhanced codes by RFC 3463; without one, 550, 551 and 553 by RFC 5321, 4.2.3.
     */
    private static boolean isNoSuchAddress(int code, String answer) {
        Matcher enhanced = ENHANCED.matcher(answer);
        return enhanced.find()
                ? enhanced.group(1).equals("1") || enhanced.group().equals("5.2.1")
                : code == 550 || code == 551 || code == 553;
    }

    /** SMTP has no Retry-After, but servers that greylist or throttle say it in words: "try again in 300 seconds". */
    private static Duration wait(String answer) {
        Matcher said = WAIT.matcher(answer);
        if (!said.find()) {
            return Duration.ZERO;
        }
        long number = Long.parseLong(said.group(1));
        return switch (said.group(2).toLowerCase(Locale.ROOT).charAt(0)) {
            case 'h' -> Duration.ofHours(number);
            case 'm' -> Duration.ofMinutes(number);
            default -> Duration.ofSeconds(number);
        };
    }

    /** Servers like to repeat the address they refuse; the log of attempts must not hold it. */
    private static String withoutAddresses(String answer) {
        String clean = answer.replaceAll("\\p{Cntrl}+", " ").strip().replaceAll(ADDRESS, "(address)");
        return clean.length() <= LONGEST_ANSWER ? clean : clean.substring(0, LONGEST_ANSWER);
    }
}
