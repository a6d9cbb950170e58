package org.twinge.localstack;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as the inbox received it.
 *
 * @param id its name in the inbox
 * @param from the header, as its author wrote it
 * @param recipients whom the envelope named, whatever the headers say
 * @param text the plain part, if there is one
 * @param html the HTML part, if there is one
 */
public record Mail(
        String id,
        Instant receivedAt,
        String from,
        List<String> recipients,
        String subject,
        @Nullable String messageId,
        @Nullable String text,
        @Nullable String html) {

    /** The envelope's recipients, which the message itself does not tell. */
    static final String ENVELOPE = "X-Original-To";

    static Mail parse(String id, Instant receivedAt, byte[] source) throws IOException {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            String envelope = message.getHeader(ENVELOPE, ",");
            return new Mail(
                    id,
                    receivedAt,
                    decoded(message.getHeader("From", ", ")),
                    envelope == null
                            ? List.of()
                            : Stream.of(envelope.split(",", -1))
                                    .map(String::strip)
                                    .toList(),
                    decoded(message.getHeader("Subject", " ")),
                    message.getMessageID(),
                    body(message, "text/plain"),
                    body(message, "text/html"));
        } catch (MessagingException e) {
            throw new IOException("Not a readable message: " + id, e);
        }
    }

    boolean isFor(String address) {
        return recipients.stream().anyMatch(address::equalsIgnoreCase);
    }

    private static String decoded(@Nullable String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    private static @Nullable String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getFileName() == null) {
            return String.valueOf(part.getContent());
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                String found = body(child, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
