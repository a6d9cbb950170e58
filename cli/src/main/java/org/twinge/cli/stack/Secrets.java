package org.twinge.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;

/** Passwords made at random the first time somebody asks for them, and kept in a file of mode 0600. */
public final class Secrets {
    /** Of every demo user: fixed and public, acceptable because the stack listens on loopback only. */
    public static final String DEMO_PASSWORD = "demo";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }
    }

    /** The secret of that name, from now on always the same. */
    public String of(String name) {
        return of(name, () -> {
            byte[] random = new byte[24];
            RANDOM.nextBytes(random);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        });
    }

    /** @param made the secret, the first time somebody asks for it */
    synchronized String of(String name, Supplier<String> made) {
        String secret = known.getProperty(name);
        if (secret == null) {
            secret = made.get();
            known.setProperty(name, secret);
            write();
        }
        return secret;
    }

    private void write() {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var writer = Files.newBufferedWriter(unfinished)) {
                known.store(writer, "Made by ./twinge for this machine only");
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
