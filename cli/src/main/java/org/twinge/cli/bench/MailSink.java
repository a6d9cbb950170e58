package org.twinge.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A real SMTP server on loopback that reads every message to its end, notes when, and keeps one as a sample. */
final class MailSink implements AutoCloseable {
    private final SMTPServer server;
    private final ConcurrentLinkedQueue<Long> acceptedAt = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> lastAcceptedAt = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile byte[] sample = new byte[0];

    MailSink() {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandlerFactory(context -> new Handler())
                .build();
        server.start();
    }

    int port() {
        return server.getPortAllocated();
    }

    int count() {
        return count.get();
    }

    /** Messages a second from the one with this place in the order of acceptance, from 1, to the last. */
    double perSecondSince(int place) {
        Long[] inOrder = acceptedAt.stream().sorted().toArray(Long[]::new);
        return (inOrder.length - place) * 1e9 / (inOrder[inOrder.length - 1] - inOrder[place - 1]);
    }

    /** When the last message to this address was accepted, in the sense of {@link System#nanoTime}. */
    long acceptedAt(String recipient) {
        return lastAcceptedAt.getOrDefault(recipient, Long.MAX_VALUE);
    }

    byte[] sample() {
        return sample.clone();
    }

    void forget() {
        acceptedAt.clear();
        lastAcceptedAt.clear();
        count.set(0);
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Handler implements MessageHandler {
        private String recipient = "";

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String address) {
            recipient = address;
        }

        @Override
        public String data(InputStream content) throws IOException {
            byte[] message = content.readAllBytes();
            sample = message;
            long now = System.nanoTime();
            acceptedAt.add(now);
            lastAcceptedAt.put(recipient, now);
            count.incrementAndGet();
            return "kept";
        }

        @Override
        public void done() {}
    }
}
