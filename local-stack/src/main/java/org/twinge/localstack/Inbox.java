package org.twinge.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server that sends nothing on: it keeps each message as a file and shows it on a page. */
public final class Inbox implements AutoCloseable {
    private static final int MAX_MESSAGE_BYTES = 10 * 1024 * 1024;
    private static final int INSUFFICIENT_STORAGE = 452;

    private final MailFolder folder;
    private final SMTPServer smtp;
    private final InboxPages pages;

    private Inbox(MailFolder folder, int smtpPort, int webPort) throws IOException {
        this.folder = folder;
        this.smtp = SMTPServer.port(smtpPort)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Twinge inbox")
                .maxMessageSize(MAX_MESSAGE_BYTES)
                .messageHandlerFactory(context -> new Delivery())
                .build();
        this.pages = new InboxPages(folder, webPort);
    }

    /**
     * Starts to listen on loopback.
     *
     * @param data a folder that survives: one file per message
     * @param smtpPort the port to listen on, or 0 for a free one
     * @param webPort likewise, for people
     */
    public static Inbox start(Path data, int smtpPort, int webPort) {
        try {
            var inbox = new Inbox(new MailFolder(data), smtpPort, webPort);
            inbox.smtp.start();
            inbox.pages.start();
            return inbox;
        } catch (IOException e) {
            throw new UncheckedIOException("The inbox did not start on " + data, e);
        }
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int webPort() {
        return pages.port();
    }

    /** Everything received so far, newest first. */
    public List<Mail> mails() {
        return folder.newestFirst();
    }

    @Override
    public void close() {
        smtp.stop();
        pages.close();
    }

    private final class Delivery implements MessageHandler {
        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream message) throws RejectException, IOException {
            byte[] source = message.readAllBytes();
            try {
                folder.add(Instant.now(), recipients, source);
                return "kept";
            } catch (IOException e) {
                throw new RejectException(INSUFFICIENT_STORAGE, "Cannot keep the message: " + e.getMessage());
            }
        }

        @Override
        public void done() {}
    }
}
