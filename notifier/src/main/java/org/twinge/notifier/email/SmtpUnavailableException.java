package org.twinge.notifier.email;

/** The mail server cannot be talked to now; the message says why. */
public class SmtpUnavailableException extends Exception {
    SmtpUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
