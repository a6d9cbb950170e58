package org.twinge.cli.stack;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a watcher that was killed left running: nobody else would ever stop it. */
public final class Leftovers {
    private static final int PATIENCE_SECONDS = 20;
    private static final List<String> SERVERS_LAST = List.of("keycloak", "kafka", "postgres");

    private Leftovers() {}

    /** Stops them, services before servers; returns their names. */
    public static List<String> stop(StackState state) {
        var alive = state.members().stream().filter(m -> m.alive().isPresent()).toList();
        var services =
                alive.stream().filter(m -> !SERVERS_LAST.contains(m.name())).toList();
        services.forEach(m -> m.alive().ifPresent(ProcessHandle::destroy));
        services.forEach(Leftovers::await);
        for (String server : SERVERS_LAST) {
            alive.stream().filter(m -> m.name().equals(server)).forEach(m -> {
                m.alive().ifPresent(ProcessHandle::destroy);
                await(m);
            });
        }
        return alive.stream().map(StackState.Member::name).toList();
    }

    private static void await(StackState.Member member) {
        member.alive().ifPresent(process -> {
            try {
                process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                process.destroyForcibly();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
