package org.twinge.cli.stack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.StackState.Member;
import org.twinge.cli.stack.StackState.Phase;

/**
 * The answer of {@code ./twinge status --json}. Addresses are those of the stack as it runs, or as it would.
 *
 * @param state {@code ready} when every service is; {@code starting}, {@code degraded}, {@code down}, or
 *     {@code unwatched} when processes run whose watcher was killed
 * @param servers what the services stand on
 * @param rssMb of everything together
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Status(
        String state,
        List<Entry> services,
        List<Entry> servers,
        String kafka,
        String postgres,
        String oidc,
        String smtp,
        String inbox,
        long rssMb,
        String home) {

    /** @param state {@code ready}, {@code starting}, {@code not-ready}, {@code failed} or {@code down} */
    public record Entry(
            String name,
            @Nullable String url,
            int port,
            @Nullable Long pid,
            String state,
            @Nullable Long rssMb) {}

    /** Looks at the processes and asks the services. */
    public static Status of(Home home) throws InterruptedException {
        Optional<StackState> written =
                StackState.read(home.state()).filter(state -> state.running() || state.hasLeftovers());
        Ports ports = written.map(StackState::ports).orElse(new Ports(0));
        List<Callable<Entry>> questions = Arrays.stream(Service.values())
                .<Callable<Entry>>map(service -> () -> service(service, ports, written))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Entry> services =
                    threads.invokeAll(questions).stream().map(Status::answered).toList();
            List<Entry> servers = List.of(
                    server("postgres", null, ports.postgres(), written),
                    server("kafka", null, ports.kafka(), written),
                    server("keycloak", ports.keycloakUrl(), ports.keycloak(), written),
                    inbox(ports, written));
            return new Status(
                    state(services, written),
                    services,
                    servers,
                    "127.0.0.1:" + ports.kafka(),
                    "127.0.0.1:" + ports.postgres(),
                    ports.oidc(),
                    "127.0.0.1:" + ports.smtp(),
                    ports.inboxUrl(),
                    sum(services) + sum(servers),
                    home.folder().toString());
        }
    }

    static String state(List<Entry> services, Optional<StackState> written) {
        if (written.isEmpty()) {
            return "down";
        }
        if (!written.get().running()) {
            return "unwatched";
        }
        if (services.stream().allMatch(s -> s.state().equals("ready"))) {
            return "ready";
        }
        return written.get().phase() == Phase.STARTING ? "starting" : "degraded";
    }

    private static Entry service(Service service, Ports ports, Optional<StackState> written)
            throws InterruptedException {
        Optional<Member> member = member(service.id(), written);
        Optional<ProcessHandle> process = member.flatMap(Member::alive);
        String state = process.isEmpty() ? absent(member) : phase(member);
        if (process.isPresent()) {
            boolean ready = Readiness.isReady(ports.url(service) + "/q/health/ready");
            state = ready ? "ready" : state.equals("ready") ? "not-ready" : state;
        }
        return process(service.id(), ports.url(service), ports.of(service), process, state);
    }

    private static Entry server(String name, @Nullable String url, int port, Optional<StackState> written) {
        Optional<Member> member = member(name, written);
        Optional<ProcessHandle> process = member.flatMap(Member::alive);
        return process(name, url, port, process, process.isEmpty() ? absent(member) : phase(member));
    }

    /** The inbox lives in the process that watches the others. */
    private static Entry inbox(Ports ports, Optional<StackState> written) {
        Optional<ProcessHandle> watcher = written.flatMap(s -> s.watcher().alive());
        return process("inbox", ports.inboxUrl(), ports.inbox(), watcher, watcher.isEmpty() ? "down" : "ready");
    }

    private static Entry process(
            String name, @Nullable String url, int port, Optional<ProcessHandle> process, String state) {
        return new Entry(
                name,
                url,
                port,
                process.map(ProcessHandle::pid).orElse(null),
                state,
                process.map(p -> name.equals("postgres") ? Memory.ofFamilyMb(p) : Memory.ofMb(p))
                        .orElse(null));
    }

    private static Optional<Member> member(String name, Optional<StackState> written) {
        return written.flatMap(
                s -> s.members().stream().filter(m -> m.name().equals(name)).findFirst());
    }

    private static String absent(Optional<Member> member) {
        return member.filter(m -> m.phase() == Phase.FAILED).map(m -> "failed").orElse("down");
    }

    private static String phase(Optional<Member> member) {
        Phase phase = member.map(Member::phase).orElse(Phase.STARTING);
        return phase == Phase.RESTARTING ? "starting" : phase.name().toLowerCase(Locale.ROOT);
    }

    private static long sum(List<Entry> processes) {
        return processes.stream()
                .mapToLong(p -> p.rssMb() == null ? 0 : p.rssMb())
                .sum();
    }

    private static Entry answered(java.util.concurrent.Future<Entry> answer) {
        try {
            return answer.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
