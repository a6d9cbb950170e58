package org.twinge.notifier.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.twinge.notifier.NotifierConfig;

/**
 * One mail server: its connections, and whether it is worth asking now.
 *
 * <p>Angus Mail and not the Vert.x mailer: between connecting, the slow part, and sending, the sender looks at its lease
 * once more; and the outcome needs to know which command the server answered, and with what.
 */
public final class SmtpProvider {
    /** A server that cannot be talked to is asked after the others for so long. */
    private static final Duration REST = Duration.ofSeconds(30);

    private final NotifierConfig.Smtp smtp;
    private final String from;
    private final Clock clock;
    private final Deque<SmtpConversation> idle = new ConcurrentLinkedDeque<>();
    private volatile Instant restsUntil = Instant.MIN;
    private volatile @Nullable Session session;

    SmtpProvider(NotifierConfig.Smtp smtp, String from, Clock clock) {
        this.smtp = smtp;
        this.from = from;
        this.clock = clock;
    }

    public String name() {
        return smtp.host() + ":" + smtp.port();
    }

    boolean rests() {
        return clock.instant().isBefore(restsUntil);
    }

    /** A connection that is logged in: one that has been used before, if it still answers. */
    public SmtpConversation connect() throws SmtpUnavailableException {
        for (SmtpConversation kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.answers()) {
                return kept;
            }
            kept.hangUp();
        }
        try {
            SmtpConversation opened = open();
            restsUntil = Instant.MIN;
            return opened;
        } catch (UnknownHostException | MessagingException | TimeoutException e) {
            restsUntil = clock.instant().plus(REST);
            throw new SmtpUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private SmtpConversation open() throws UnknownHostException, MessagingException, TimeoutException {
        Session known = session;
        if (known == null) {
            known = Session.getInstance(properties());
            session = known;
        }
        SMTPTransport transport = (SMTPTransport) known.getTransport("smtp");
        TimeLimit.within(smtp.timeout(), () -> {
            transport.connect(
                    smtp.host(),
                    smtp.port(),
                    smtp.username().orElse(null),
                    smtp.password().orElse(null));
            return transport;
        });
        return new SmtpConversation(this, transport, known, from, smtp.timeout(), clock);
    }

    void keep(SmtpConversation conversation) {
        idle.push(conversation);
    }

    void hangUp() {
        for (SmtpConversation kept = idle.poll(); kept != null; kept = idle.poll()) {
            kept.hangUp();
        }
    }

    private Properties properties() throws UnknownHostException, MessagingException {
        boolean overTheNetwork = !InetAddress.getByName(smtp.host()).isLoopbackAddress();
        boolean implicit =
                smtp.encryption().filter(NotifierConfig.Encryption.TLS::equals).isPresent();
        boolean upgrade = !implicit && (overTheNetwork || smtp.encryption().isPresent());
        String timeout = String.valueOf(smtp.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(smtp.username().isPresent()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(implicit));
        properties.put("mail.smtp.starttls.enable", String.valueOf(upgrade));
        properties.put("mail.smtp.starttls.required", String.valueOf(upgrade));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (smtp.trustedCertificates().isPresent()) {
            properties.put(
                    "mail.smtp.ssl.socketFactory",
                    Trust.only(smtp.trustedCertificates().get()));
        }
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        // What the server says to QUIT changes nothing.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
