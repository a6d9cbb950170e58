package org.twinge.localstack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Messages as {@code .eml} files, newest last by name; what is on disk before the sender is told stays there. */
final class MailFolder {
    private static final String SUFFIX = ".eml";

    private final Path folder;
    private final ConcurrentSkipListMap<String, Mail> mails = new ConcurrentSkipListMap<>();
    private final AtomicLong count = new AtomicLong();

    MailFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().forEach(this::load);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the inbox in " + folder, e);
        }
    }

    /** Newest first. */
    List<Mail> newestFirst() {
        return List.copyOf(mails.descendingMap().values());
    }

    Optional<Mail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    byte[] source(Mail mail) throws IOException {
        return Files.readAllBytes(file(mail.id()));
    }

    void add(Instant receivedAt, List<String> recipients, byte[] message) throws IOException {
        String id = "%013d-%06d".formatted(receivedAt.toEpochMilli(), count.incrementAndGet());
        var source = new ByteArrayOutputStream();
        source.writeBytes(
                (Mail.ENVELOPE + ": " + String.join(", ", recipients) + "\r\n").getBytes(StandardCharsets.UTF_8));
        source.writeBytes(message);
        Mail mail = Mail.parse(id, receivedAt, source.toByteArray());
        Path unfinished = folder.resolve(id + ".part");
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(source.toByteArray()));
            channel.force(true);
        }
        Files.move(unfinished, file(id), StandardCopyOption.ATOMIC_MOVE);
        mails.put(id, mail);
    }

    private void load(Path file) {
        String name = file.getFileName().toString();
        String id = name.substring(0, name.length() - SUFFIX.length());
        try {
            Instant receivedAt = Instant.ofEpochMilli(Long.parseLong(id.substring(0, id.indexOf('-'))));
            mails.put(id, Mail.parse(id, receivedAt, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new NoSuchElementException("Not a message of this inbox: " + file, e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}
