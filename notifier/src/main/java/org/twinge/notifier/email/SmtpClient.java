package org.twinge.notifier.email;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.twinge.notifier.NotifierConfig;

/**
 * Talks to the mail server, one connection per message.
 *
 * <p>Angus Mail and not the Vert.x mailer: between connecting, the slow part, and sending, the sender looks at its lease
 * once more; and the outcome needs to know which command the server answered, and with what.
 */
@ApplicationScoped
public class SmtpClient {
    private final NotifierConfig config;
    private final Clock clock;

    SmtpClient(NotifierConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Connects and logs in. */
    public SmtpConversation connect() throws SmtpUnavailableException {
        NotifierConfig.Smtp smtp = config.smtp();
        try {
            Session session = Session.getInstance(properties());
            SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
            within(smtp.timeout(), () -> {
                transport.connect(
                        smtp.host(),
                        smtp.port(),
                        smtp.username().orElse(null),
                        smtp.password().orElse(null));
                return transport;
            });
            return new SmtpConversation(transport, session, config, clock);
        } catch (UnknownHostException | MessagingException | TimeoutException e) {
            throw new SmtpUnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private Properties properties() throws UnknownHostException {
        NotifierConfig.Smtp smtp = config.smtp();
        boolean overTheNetwork = !InetAddress.getByName(smtp.host()).isLoopbackAddress();
        String timeout = String.valueOf(smtp.timeout().toMillis());
        Properties properties = new Properties();
        properties.put("mail.smtp.auth", String.valueOf(smtp.username().isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(overTheNetwork));
        properties.put("mail.smtp.starttls.required", String.valueOf(overTheNetwork));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        // What the server says to QUIT changes nothing.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    /**
     * Bounds the whole and not just each read, which a server that drips its answers could stretch beyond the lease.
     * Interrupting a virtual thread closes the socket that it waits for.
     */
    static <T> T within(Duration limit, Callable<T> talk) throws MessagingException, TimeoutException {
        FutureTask<T> task = new FutureTask<>(talk);
        Thread thread = Thread.ofVirtual().name("smtp").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof MessagingException failure
                    ? failure
                    : new MessagingException("Unexpected " + e.getCause(), e);
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new TimeoutException("no end within " + limit.toSeconds() + " s");
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new TimeoutException("interrupted");
        }
    }
}
