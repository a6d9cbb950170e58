package org.twinge.cli.bench;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What a mail library alone can do: some threads that send a message that is ready to one recipient after another. No
 * topic, no database, no decision, no template. A process of its own, as the notifier is.
 */
final class PlainMail {
    private final Plan plan;
    private final byte[] message;

    /** @param keep whether each thread sends all of its messages over one connection */
    record Plan(int port, Path message, int messages, int threads, boolean keep) {
        static Plan of(String[] arguments) {
            return new Plan(
                    Integer.parseInt(arguments[0]),
                    Path.of(arguments[1]),
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]),
                    Boolean.parseBoolean(arguments[4]));
        }

        List<String> arguments() {
            return List.of(
                    Integer.toString(port),
                    message.toString(),
                    Integer.toString(messages),
                    Integer.toString(threads),
                    Boolean.toString(keep));
        }
    }

    private PlainMail(Plan plan, byte[] message) {
        this.plan = plan;
        this.message = message;
    }

    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        new PlainMail(plan, Files.readAllBytes(plan.message())).run();
    }

    private void run() throws Exception {
        try (var threads = Executors.newFixedThreadPool(plan.threads())) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < plan.threads(); thread++) {
                int number = thread;
                Callable<Void> loop = () -> {
                    send(number);
                    return null;
                };
                running.add(threads.submit(loop));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private void send(int thread) throws MessagingException {
        Session session = Session.getInstance(new Properties());
        Transport transport = session.getTransport("smtp");
        for (int number = thread; number < plan.messages(); number += plan.threads()) {
            if (!transport.isConnected()) {
                transport.connect("localhost", plan.port(), null, null);
            }
            MimeMessage one = new MimeMessage(session, new ByteArrayInputStream(message));
            Address to = new InternetAddress(AlertEvents.address(number));
            one.setRecipient(MimeMessage.RecipientType.TO, to);
            transport.sendMessage(one, new Address[] {to});
            if (!plan.keep()) {
                transport.close();
            }
        }
        transport.close();
    }
}
