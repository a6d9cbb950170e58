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
import java.util.Date;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jboss.logging.Logger;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.model.SmtpOutcome;
import org.twinge.notifier.model.SmtpOutcome.Stage;

/** A connection that is logged in and can take one message. */
public class SmtpConversation implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SmtpConversation.class);

    private final SMTPTransport transport;
    private final Session session;
    private final NotifierConfig config;
    private final Clock clock;

    SmtpConversation(SMTPTransport transport, Session session, NotifierConfig config, Clock clock) {
        this.transport = transport;
        this.session = session;
        this.config = config;
        this.clock = clock;
    }

    public SmtpOutcome send(Email email) {
        try {
            InternetAddress to = new InternetAddress(email.to(), true);
            MimeMessage message = message(email, to);
            SmtpClient.within(config.smtp().timeout(), () -> {
                transport.sendMessage(message, new Address[] {to});
                return message;
            });
            return SmtpOutcome.of(Stage.CONTENT, 250, transport.getLastServerResponse());
        } catch (AddressException e) {
            return new SmtpOutcome.Permanent("not an email address");
        } catch (MessagingException e) {
            return outcome(e);
        } catch (TimeoutException e) {
            return SmtpOutcome.of(Stage.CONTENT, 0, String.valueOf(e.getMessage()));
        }
    }

    /** The chain of exceptions names the command that was refused; without one the connection broke somewhere. */
    private static SmtpOutcome outcome(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException link; e = link.getNextException()) {
            if (e instanceof SMTPAddressFailedException refused) {
                return SmtpOutcome.of(Stage.RECIPIENT, refused.getReturnCode(), String.valueOf(refused.getMessage()));
            }
            if (e instanceof SMTPSendFailedException refused) {
                Stage stage = refused.getCommand().startsWith("MAIL") ? Stage.SENDER : Stage.CONTENT;
                return SmtpOutcome.of(stage, refused.getReturnCode(), String.valueOf(refused.getMessage()));
            }
        }
        return SmtpOutcome.of(Stage.CONTENT, 0, String.valueOf(failure.getMessage()));
    }

    private MimeMessage message(Email email, InternetAddress to) throws MessagingException {
        MimeMessage message = new WithOurId(session, email.messageId());
        message.setFrom(new InternetAddress(config.from(), true));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(email.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        // RFC 3834: nobody's out-of-office should answer.
        message.setHeader("Auto-Submitted", "auto-generated");
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

    /** Whatever goes wrong now, the outcome is known already: an accepted message stays accepted. */
    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server went away before we said goodbye");
        }
    }
}
