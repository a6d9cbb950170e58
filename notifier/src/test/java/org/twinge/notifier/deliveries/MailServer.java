package org.twinge.notifier.deliveries;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.ConfigProvider;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that wants a login, keeps what it accepts, and fails where a test tells it to. */
final class MailServer {
    static final String USER = "twinge";
    static final String PASSWORD = "letters";
    private static final MailServer RUNNING = new MailServer();

    /** A message as it arrived. */
    record Mail(String recipient, MimeMessage message) {
        String subject() throws MessagingException {
            return message.getSubject();
        }

        String messageId() throws MessagingException {
            return message.getMessageID();
        }

        String text() throws MessagingException, IOException {
            return part(0, "text/plain");
        }

        String html() throws MessagingException, IOException {
            return part(1, "text/html");
        }

        private String part(int index, String type) throws MessagingException, IOException {
            BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
            if (!part.isMimeType(type)) {
                throw new AssertionError(part.getContentType());
            }
            return ((String) part.getContent())
                    .replace("\r\n", "\n")
                    .replaceAll("/unsubscribe/[\\w-]+", "/unsubscribe/TOKEN");
        }
    }

    private sealed interface Trouble {}

    private record Refuse(int code) implements Trouble {}

    private record Withhold(CountDownLatch until) implements Trouble {}

    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Trouble>> atRecipient = new ConcurrentHashMap<>();
    private final Map<String, Queue<Trouble>> atContent = new ConcurrentHashMap<>();
    private SMTPServer server;

    private MailServer() {
        start();
    }

    /** The one that the notifier under test talks to. */
    static MailServer running() {
        return RUNNING;
    }

    synchronized void start() {
        server = SMTPServer.port(ConfigProvider.getConfig().getValue("twinge.notifier.smtp.port", Integer.class))
                .bindAddress(InetAddress.getLoopbackAddress())
                .requireAuth(true)
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                    if (!user.equals(USER) || !password.equals(PASSWORD)) {
                        throw new LoginFailedException();
                    }
                }))
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    synchronized void stop() {
        server.stop();
    }

    void refuse(String recipient, int code, int times) {
        for (int i = 0; i < times; i++) {
            queue(atRecipient, recipient).add(new Refuse(code));
        }
    }

    void refuseContent(String recipient, int code) {
        queue(atContent, recipient).add(new Refuse(code));
    }

    void acceptAgain(String recipient) {
        queue(atRecipient, recipient).clear();
    }

    /** Keeps the recipient's next message and answers only when the latch is opened. */
    CountDownLatch withholdAnswer(String recipient) {
        var until = new CountDownLatch(1);
        queue(atContent, recipient).add(new Withhold(until));
        return until;
    }

    List<Mail> to(String recipient) {
        return mails.stream().filter(mail -> mail.recipient().equals(recipient)).toList();
    }

    List<Mail> toAthlete(UUID athlete) {
        return to(athlete + "@athletes.test");
    }

    List<Mail> toStaff(UUID staff) {
        return to(staff + "@staff.test");
    }

    private static Queue<Trouble> queue(Map<String, Queue<Trouble>> troubles, String recipient) {
        return troubles.computeIfAbsent(recipient, r -> new ConcurrentLinkedQueue<>());
    }

    private final class Handler implements MessageHandler {
        private String to;

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            to = recipient;
            if (queue(atRecipient, recipient).poll() instanceof Refuse(int code)) {
                throw new RejectException(code, "no, " + recipient);
            }
        }

        @Override
        public String data(InputStream content) throws RejectException, IOException {
            Trouble trouble = queue(atContent, to).poll();
            if (trouble instanceof Refuse(int code)) {
                throw new RejectException(code, "not this");
            }
            try {
                mails.add(new Mail(to, new MimeMessage(Session.getInstance(new Properties()), content)));
                if (trouble instanceof Withhold(CountDownLatch until)) {
                    until.await();
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
