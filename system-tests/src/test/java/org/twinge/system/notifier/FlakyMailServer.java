package org.twinge.system.notifier;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on a bad day: it defers recipients, answers after everybody has gone, and goes away itself. */
final class FlakyMailServer implements AutoCloseable {
    private static final int EVERY_TENTH = 10;
    private static final int NOW_AND_THEN = 250;

    /** A message as it was accepted. */
    record Kept(String recipient, String messageId) {}

    private final int port;
    private final Duration tooLong;
    private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final AtomicLong recipients = new AtomicLong();
    private final AtomicLong contents = new AtomicLong();
    private SMTPServer server;
    private boolean away;
    private volatile boolean flaky;

    /** @param tooLong how long an answer takes that nobody waits for any more */
    FlakyMailServer(Duration tooLong) throws IOException {
        this.tooLong = tooLong;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        comeBack();
    }

    int port() {
        return port;
    }

    /** From now on every tenth recipient is deferred, and now and then an answer comes too late. */
    void becomeFlaky() {
        flaky = true;
    }

    void becomeReliable() {
        flaky = false;
    }

    void goAway() {
        server.stop();
        away = true;
    }

    void comeBack() {
        away = false;
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Delivery())
                .build();
        server.start();
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    int count() {
        return kept.size();
    }

    @Override
    public void close() {
        if (!away) {
            server.stop();
        }
    }

    private final class Delivery implements MessageHandler {
        private String recipient = "";

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String address) throws RejectException {
            recipient = address;
            if (flaky && recipients.incrementAndGet() % EVERY_TENTH == 0) {
                throw new RejectException(451, "come back later");
            }
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            try {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
                kept.add(new Kept(recipient, message.getMessageID()));
                if (flaky && contents.incrementAndGet() % NOW_AND_THEN == 0) {
                    boolean never = new CountDownLatch(1).await(tooLong.toMillis(), TimeUnit.MILLISECONDS);
                    return "kept, late: " + never;
                }
            } catch (MessagingException e) {
                throw new RejectException(554, "unreadable");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "kept";
        }

        @Override
        public void done() {}
    }
}
