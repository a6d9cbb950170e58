package org.twinge.cli.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs, as the watching process last wrote it down.
 *
 * @param watcher the process of {@code ./twinge up}
 * @param members in the order in which they were started
 */
public record StackState(Running watcher, int portShift, Phase phase, List<Member> members) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private static final Duration CLOCK_SET = Duration.ofSeconds(5);

    public enum Phase {
        STARTING,
        READY,
        RESTARTING,
        FAILED
    }

    /** A process, told from a later one with the same number by when it started. */
    public record Running(long pid, @Nullable Instant since) {
        public static Running of(ProcessHandle process) {
            return new Running(process.pid(), process.info().startInstant().orElse(null));
        }

        public Optional<ProcessHandle> alive() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> p.info().startInstant().map(this::isSame).orElse(true));
        }

        /** Linux derives the start from the wall clock, which may have been set meanwhile. */
        private boolean isSame(Instant start) {
            return since == null || Duration.between(since, start).abs().compareTo(CLOCK_SET) < 0;
        }
    }

    /** @param process null before its first start and between two */
    public record Member(
            String name, int port, Phase phase, @Nullable Running process) {
        public Optional<ProcessHandle> alive() {
            return Optional.ofNullable(process).flatMap(Running::alive);
        }
    }

    public StackState {
        members = List.copyOf(members);
    }

    public static Optional<StackState> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), StackState.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Never leaves half a file behind. */
    public void write(Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(unfinished, JSON.writeValueAsBytes(this));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    public boolean running() {
        return watcher.alive().isPresent();
    }

    /** Whether anything is left of it, watched or not. */
    public boolean hasLeftovers() {
        return members.stream().anyMatch(member -> member.alive().isPresent());
    }

    public Ports ports() {
        return new Ports(portShift);
    }

    /** The running stack, or a problem that says how to start one. */
    public static StackState requireUp(Home home) {
        return read(home.state())
                .filter(StackState::running)
                .orElseThrow(() -> new Problem("Twinge is not running. Start it: ./twinge up"));
    }
}
