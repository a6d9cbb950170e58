package org.twinge.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where one stack lives.
 *
 * @param checkout the source folder with what was built in it
 * @param folder everything that belongs to one stack: data, logs, state, secrets
 */
public record Home(Path checkout, Path folder) {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LEAST_FREE_MB = 1024;

    /** The checkout is where the script lies; {@code TWINGE_HOME} moves the rest elsewhere. */
    public static Home find() {
        String root = System.getProperty("twinge.root");
        if (root == null) {
            throw new Problem("Start Twinge by its script ./twinge");
        }
        Path checkout = Path.of(root).toAbsolutePath();
        String home = System.getenv("TWINGE_HOME");
        Path folder = home == null || home.isBlank() ? checkout.resolve(".twinge") : Path.of(home);
        return new Home(checkout, folder.toAbsolutePath().normalize());
    }

    /** Makes the folders, readable by their owner only, and refuses a disk that is about to be full. */
    public void prepare() {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(folder.resolve("logs"));
        } catch (IOException e) {
            throw new Problem("Cannot write to " + folder + " (" + e.getMessage()
                    + "). Set TWINGE_HOME to a folder that is yours.");
        }
        long free = freeMb();
        if (free < LEAST_FREE_MB) {
            throw new Problem(
                    "The disk with %s is almost full: %d MB free, Twinge wants %d MB. Make room, or set TWINGE_HOME to a folder on another disk."
                            .formatted(folder, free, LEAST_FREE_MB));
        }
    }

    public long freeMb() {
        try {
            FileStore disk = Files.getFileStore(Files.exists(folder) ? folder : checkout);
            return disk.getUsableSpace() / MEGABYTE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    /** Kafka's lies with its data. */
    public Path log(String name) {
        if (name.equals("kafka")) {
            return data(name).resolve("kafka.log");
        }
        return folder.resolve("logs").resolve(name + ".log");
    }

    public Path state() {
        return folder.resolve("state.json");
    }

    /** The pid of the process that watches the stack; the script asks it before it builds under a running stack. */
    public Path pid() {
        return folder.resolve("up.pid");
    }

    public Path secrets() {
        return folder.resolve("secrets.properties");
    }

    public Path kafkaLibraries() {
        return checkout.resolve("local-stack/kafka-broker/target/lib");
    }

    public Path keycloak() {
        return checkout.resolve("local-stack/keycloak/target/keycloak");
    }

    public Path realm() {
        return checkout.resolve("deploy/local/realm/twinge.json");
    }

    public Path application(Service service) {
        return checkout.resolve(service.id()).resolve("target").resolve(service.id() + "-runner.jar");
    }
}
