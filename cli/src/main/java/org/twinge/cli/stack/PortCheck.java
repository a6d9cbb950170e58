package org.twinge.cli.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who has the ports we need. */
public final class PortCheck {
    private PortCheck() {}

    /** Refuses with the name of who has a port and a shift that would be free. */
    public static void requireFree(Ports ports) {
        var taken = ports.all().entrySet().stream()
                .filter(e -> !isFree(e.getValue()))
                .map(e -> "  port %d (%s) is taken by %s"
                        .formatted(
                                e.getValue(), e.getKey(), holder(e.getValue()).orElse("a process of somebody else")))
                .toList();
        if (!taken.isEmpty()) {
            String offer = freeShift(ports)
                    .map(shift -> "./twinge up --port-shift " + shift)
                    .orElse("./twinge up --port-shift N");
            throw new Problem("Some ports are taken:\n%s\nStop what holds them, or start Twinge beside it: %s"
                    .formatted(String.join("\n", taken), offer));
        }
    }

    /** Nobody answers there, and we could listen. */
    static boolean isFree(int port) {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (var caller = new Socket()) {
            caller.connect(new InetSocketAddress(loopback, port), 500);
            return false;
        } catch (IOException nobodyAnswers) {
            try (var listener = new ServerSocket()) {
                listener.setReuseAddress(true);
                listener.bind(new InetSocketAddress(loopback, port));
                return true;
            } catch (IOException taken) {
                return false;
            }
        }
    }

    static Optional<Integer> freeShift(Ports ports) {
        return IntStream.of(10_000, 20_000, 30_000, 40_000, 15_000, 25_000)
                .filter(shift -> shift != ports.shift())
                .filter(shift -> new Ports(shift).all().values().stream().allMatch(PortCheck::isFree))
                .boxed()
                .findFirst();
    }

    /** The listening process, where the system lets us see it: /proc on Linux, lsof elsewhere. */
    static Optional<String> holder(int port) {
        try {
            Optional<Long> pid = Files.exists(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
            return pid.flatMap(ProcessHandle::of)
                    .map(h -> "%s (pid %d)".formatted(h.info().command().orElse("a process"), h.pid()));
        } catch (IOException unseen) {
            return Optional.empty();
        }
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        Set<String> sockets = IntStream.of(4, 6)
                .mapToObj(v -> Path.of(v == 4 ? "/proc/net/tcp" : "/proc/net/tcp6"))
                .filter(Files::isReadable)
                .flatMap(PortCheck::lines)
                .map(line -> line.strip().split("\\s+", -1))
                .filter(f -> f.length > 9 && f[3].equals("0A")) // 0A: listening
                .filter(f -> f[1].endsWith(":%04X".formatted(port)))
                .map(f -> "socket:[" + f[9] + "]")
                .collect(Collectors.toSet());
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> holdsOne(pid, sockets))
                .findFirst();
    }

    private static boolean holdsOne(long pid, Set<String> sockets) {
        try (var descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(d -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(d).toString());
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            });
        } catch (IOException | RuntimeException notOurs) {
            return false;
        }
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return java.util.stream.Stream.empty();
        }
    }

    private static Optional<Long> fromLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder(
                        "lsof", "-nP", "-t", String.format(Locale.ROOT, "-iTCP:%d", port), "-sTCP:LISTEN")
                .start();
        String answer = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        try {
            lsof.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer.lines().findFirst().map(String::strip).map(Long::valueOf);
    }
}
