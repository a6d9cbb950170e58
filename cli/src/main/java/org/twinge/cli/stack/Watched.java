package org.twinge.cli.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.StackState.Phase;
import org.twinge.cli.stack.StackState.Running;

/** One process of the stack: started, watched, started again when it dies, stopped. */
final class Watched {
    private static final int RESTARTS_A_MINUTE = 3;
    private static final int RESTART_ATTEMPTS = 5;
    private static final Duration PATIENCE_TO_STOP = Duration.ofSeconds(20);

    private final String name;
    private final int port;
    private final Path log;
    private final Launch launch;
    private final Listener listener;
    private final Deque<Long> restarts = new ArrayDeque<>();

    private volatile Phase phase = Phase.STARTING;
    private volatile boolean stopping;
    private volatile @Nullable Launched launched;

    /** Starts the process; returns when it answers, or throws. */
    @FunctionalInterface
    interface Launch {
        Launched launch(Watched self) throws Exception;
    }

    /** @param exit completes with the exit code; 128 + n says that signal n killed it */
    record Launched(ProcessHandle process, CompletableFuture<Integer> exit) {
        static Launched of(Process process) {
            return new Launched(process.toHandle(), process.onExit().thenApply(Process::exitValue));
        }
    }

    /** Hears about every change. */
    interface Listener {
        void changed();

        void say(String line);
    }

    Watched(String name, int port, Path log, Launch launch, Listener listener) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.launch = launch;
        this.listener = listener;
    }

    String name() {
        return name;
    }

    /** Starts the process and returns when it answers. */
    void start() {
        try {
            Launched now = launch.launch(this);
            started(now);
            phase = Phase.READY;
            listener.changed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(name + " was interrupted while it started");
        } catch (Exception e) {
            phase = Phase.FAILED;
            listener.changed();
            throw e instanceof Problem problem ? problem : LogTail.explain(name, e.getMessage(), log);
        }
    }

    /** The process exists, whether it answers yet or not. */
    void started(Launched now) {
        if (launched != null && launched.process().equals(now.process())) {
            return;
        }
        launched = now;
        listener.changed();
        var _ = now.exit().thenAccept(code -> died(now, code));
        if (stopping) {
            now.process().destroy();
        }
    }

    private void died(Launched dead, int code) {
        if (stopping || !dead.equals(launched) || phase != Phase.READY) {
            return;
        }
        String how = code > 128 ? "was killed by signal " + (code - 128) : "stopped by itself (exit code " + code + ")";
        if (restartsTooOften()) {
            phase = Phase.FAILED;
            listener.say("✗ %s %s, again and again: not started any more. Its log says why: %s%s"
                    .formatted(name, how, log, LogTail.hint(log)));
        } else {
            phase = Phase.RESTARTING;
            listener.say("✗ %s %s. Its log: %s%s. Starting it again.".formatted(name, how, log, LogTail.hint(log)));
            Thread.ofVirtual().name("restart-" + name).start(this::restart);
        }
        listener.changed();
    }

    /** What it needs may be away too: tried a few times, with longer and longer pauses. */
    private void restart() {
        for (int attempt = 1; !stopping; attempt++) {
            try {
                start();
                listener.say("✓ " + name + " is back");
                return;
            } catch (Problem e) {
                if (attempt == RESTART_ATTEMPTS || stopping) {
                    listener.say("✗ " + e.getMessage());
                    return;
                }
                phase = Phase.RESTARTING;
                LockSupport.parkNanos(Duration.ofSeconds(1L << attempt).toNanos());
            }
        }
    }

    private boolean restartsTooOften() {
        long now = System.nanoTime();
        restarts.addLast(now);
        while (now - restarts.getFirst() > Duration.ofMinutes(1).toNanos()) {
            restarts.removeFirst();
        }
        return restarts.size() > RESTARTS_A_MINUTE;
    }

    /** From now on its end is no surprise. */
    void expectStop() {
        stopping = true;
    }

    /** Asks the process to end, without waiting. */
    void askToStop() {
        expectStop();
        Launched now = launched;
        if (now != null) {
            now.process().destroy();
        }
    }

    /** Waits until the process asked to stop has ended; kills it when it takes too long. */
    void awaitStop() {
        Launched now = launched;
        if (now == null) {
            return;
        }
        try {
            now.process().onExit().get(PATIENCE_TO_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            listener.say("✗ %s did not stop in %d s and was killed".formatted(name, PATIENCE_TO_STOP.toSeconds()));
            now.process().destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    StackState.Member state() {
        Launched now = launched;
        return new StackState.Member(name, port, phase, now == null ? null : Running.of(now.process()));
    }
}
