package org.twinge.notifier.email;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.twinge.notifier.model.SendOutcome;
import org.twinge.notifier.model.SmtpReply;
import org.twinge.notifier.model.SmtpReply.Stage;

/** A connection that is logged in and can take one message after another. */
public class SmtpConversation implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SmtpConversation.class);

    /** Servers like to see an end of it. */
    private static final int MESSAGES = 50;

    private final SmtpProvider provider;
    private final SMTPTransport transport;
    private final Session session;
    private final String from;
    private final Duration timeout;
    private final Clock clock;
    private int sent;
    private boolean good = true;

    SmtpConversation(
            SmtpProvider provider,
            SMTPTransport transport,
            Session session,
            String from,
            Duration timeout,
            Clock clock) {
        this.provider = provider;
        this.transport = transport;
        this.session = session;
        this.from = from;
        this.timeout = timeout;
        this.clock = clock;
    }

    /** Asks it with a NOOP: a server may have gone, or had enough of us, meanwhile. */
    boolean answers() {
        try {
            return TimeLimit.within(timeout, transport::isConnected);
        } catch (MessagingException | TimeoutException e) {
            return false;
        }
    }

    public SendOutcome send(Email email) {
        SendOutcome outcome = handOver(email);
        sent++;
        good = outcome instanceof SendOutcome.Sent && sent < MESSAGES;
        return outcome;
    }

    private SendOutcome handOver(Email email) {
        InternetAddress to;
        try {
            to = new InternetAddress(email.to(), true);
        } catch (AddressException e) {
            return new SendOutcome.Permanent("not an email address", true);
        }
        try {
            MimeMessage message = message(email, to);
            TimeLimit.within(timeout, () -> {
                transport.sendMessage(message, new Address[] {to});
                return message;
            });
            return SmtpReply.read(Stage.CONTENT, 250, transport.getLastServerResponse());
        } catch (MessagingException e) {
            return outcome(e);
        } catch (TimeoutException e) {
            return SmtpReply.read(Stage.CONTENT, 0, String.valueOf(e.getMessage()));
        }
    }

    /** The chain of exceptions names the command that was refused; without one the connection broke somewhere. */
    private static SendOutcome outcome(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException link; e = link.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return SmtpReply.read(Stage.RECIPIENT, refused.getReturnCode(), String.valueOf(refused.getMessage()));
            }
            if (e instanceof SMTPSendFailedException refused) {
                Stage stage = refused.getCommand().startsWith("MAIL") ? Stage.SENDER : Stage.CONTENT;
                return SmtpReply.read(stage, refused.getReturnCode(), String.valueOf(refused.getMessage()));
            }
        }
        return SmtpReply.read(Stage.CONTENT, 0, String.valueOf(failure.getMessage()));
    }

    private MimeMessage message(Email email, InternetAddress to) throws MessagingException {
        MimeMessage message = new WithOurId(session, email.messageId());
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(email.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: nobody's out-of-office should answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        // RFC 8058: the mail program's own button posts to the link.
        if (email.unsubscribe().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + email.unsubscribe().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(email.text(), "plain"));
        alternatives.addBodyPart(part(email.html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, "UTF-8", subtype);
        return part;
    }

    /** The mail library makes up an id of its own wherever a message is saved, unless told not to. */
    private static final class WithOurId extends MimeMessage {
        private final String messageId;

        WithOurId(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** Kept for the next message as long as nothing went wrong. */
    @Override
    public void close() {
        if (good) {
            provider.keep(this);
        } else {
            hangUp();
        }
    }

    /** Whatever goes wrong now, the outcome is known already: an accepted message stays accepted. */
    void hangUp() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server went away before we said goodbye");
        }
    }
}
