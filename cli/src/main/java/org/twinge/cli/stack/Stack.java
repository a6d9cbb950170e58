package org.twinge.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.twinge.cli.stack.StackState.Phase;
import org.twinge.cli.stack.StackState.Running;
import org.twinge.cli.stack.Watched.Launched;
import org.twinge.localstack.Inbox;
import org.twinge.localstack.KafkaServer;
import org.twinge.localstack.KafkaTopics;
import org.twinge.localstack.KeycloakServer;
import org.twinge.localstack.PostgresServer;
import org.twinge.localstack.ServiceDatabase;

/**
 * Starts PostgreSQL, then everything else side by side; watches it; stops it in the opposite order: those who use a
 * server before the server.
 */
public final class Stack implements Watched.Listener {
    private static final Set<String> SERVERS = Set.of("postgres", "kafka", "keycloak");
    private static final int PARTITIONS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Home home;
    private final Ports ports;
    private final Secrets secrets;
    private final Journal journal;
    private final Set<Service> services;
    private final List<Watched> members = new CopyOnWriteArrayList<>();
    private volatile Phase phase = Phase.STARTING;
    private volatile boolean stopping;
    private volatile @Nullable PostgresServer postgres;
    private volatile @Nullable Inbox inbox;

    public Stack(Home home, Ports ports, Secrets secrets, Journal journal, Set<Service> services) {
        this.home = home;
        this.ports = ports;
        this.secrets = secrets;
        this.journal = journal;
        this.services = services;
    }

    /** Returns when every service answers that it is ready; throws the first problem. */
    public void start() {
        startMember("postgres", ports.postgres(), this::launchPostgres);
        journal.done("PostgreSQL");
        var identity = new Identity(ports, secrets);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ExecutorCompletionService<String>(threads);
            List<Callable<String>> tasks = new ArrayList<>();
            tasks.add(() -> {
                inbox = Inbox.start(home.data("inbox"), ports.smtp(), ports.inbox());
                return "inbox";
            });
            tasks.add(() -> {
                startMember("keycloak", ports.keycloak(), this::launchKeycloak);
                return Patience.ask(() -> {
                    identity.prepareRealm(home.realm());
                    return "Keycloak";
                });
            });
            Future<String> kafka = threads.submit(() -> {
                startMember("kafka", ports.kafka(), this::launchKafka);
                KafkaTopics.create("127.0.0.1:" + ports.kafka(), PARTITIONS);
                return "Kafka";
            });
            tasks.add(kafka::get);
            for (Service service : services) {
                tasks.add(() -> {
                    kafka.get();
                    startMember(service.id(), ports.of(service), self -> launchService(service, self));
                    return service.id();
                });
            }
            tasks.forEach(running::submit);
            for (int i = 0; i < tasks.size(); i++) {
                journal.done(running.take().get());
            }
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Interrupted");
        }
    }

    private static Problem problem(Throwable e) {
        return switch (e) {
            case Problem problem -> problem;
            case ExecutionException wrapped when wrapped.getCause() != null -> problem(wrapped.getCause());
            default -> new Problem(String.valueOf(e));
        };
    }

    /** Everything that belongs to a start is done. */
    public void ready() {
        phase = Phase.READY;
        changed();
    }

    public boolean isStopping() {
        return stopping;
    }

    /** Services first, then Keycloak and Kafka, the inbox, PostgreSQL last. */
    public void stop() {
        if (stopping) {
            return;
        }
        stopping = true;
        journal.say("Stopping Twinge");
        members.forEach(Watched::expectStop); // a Ctrl-C may have reached them too
        List<Watched> users =
                members.stream().filter(m -> !SERVERS.contains(m.name())).toList();
        users.forEach(Watched::askToStop);
        users.forEach(Watched::awaitStop);
        List.of("keycloak", "kafka")
                .forEach(name -> members.stream()
                        .filter(m -> m.name().equals(name))
                        .forEach(m -> {
                            m.askToStop();
                            m.awaitStop();
                        }));
        Optional.ofNullable(inbox).ifPresent(Inbox::close);
        // whoever was only just being started is not a member yet
        ProcessHandle.current().children().forEach(ProcessHandle::destroy);
        members.forEach(Watched::expectStop);
        Optional.ofNullable(postgres).ifPresent(PostgresServer::close);
        forget();
        journal.say("Stopped. Data stay in " + home.folder());
    }

    @Override
    public synchronized void changed() {
        if (!stopping) {
            new StackState(
                            Running.of(ProcessHandle.current()),
                            ports.shift(),
                            phase,
                            members.stream().map(Watched::state).toList())
                    .write(home.state());
        }
    }

    @Override
    public void say(String line) {
        journal.say(line);
    }

    private void startMember(String name, int port, Watched.Launch launch) {
        var member = new Watched(name, port, home.log(name), launch, this);
        members.add(member);
        changed();
        member.start();
    }

    private Launched launchPostgres(Watched self) throws IOException, SQLException {
        Path data = home.data("postgres");
        // one that was killed still holds the lock on its data
        Optional.ofNullable(postgres).ifPresent(PostgresServer::close);
        var server = PostgresServer.start(data, ports.postgres(), true);
        postgres = server;
        try (Connection superuser = server.connect("postgres")) {
            for (Service service : Service.values()) {
                database(service.id()).create(superuser);
            }
            database("keycloak").create(superuser);
        }
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        return new Launched(postmaster, postmaster.onExit().thenApply(h -> 1));
    }

    private Launched launchKafka(Watched self) {
        return Launched.of(KafkaServer.start(home.kafkaLibraries(), home.data("kafka"), ports.kafka())
                .process());
    }

    private Launched launchKeycloak(Watched self) {
        ServiceDatabase database = database("keycloak");
        return Launched.of(KeycloakServer.start(new KeycloakServer.Settings(
                        home.keycloak(),
                        home.log("keycloak"),
                        ports.keycloak(),
                        jdbcUrl(database),
                        database.role("owner"),
                        database.password(),
                        secrets.of("keycloak.admin")))
                .process());
    }

    private Launched launchService(Service service, Watched self) throws IOException, InterruptedException {
        ServiceDatabase database = database(service.id());
        var settings = ServiceProcess.settings(service, ports, secrets, database.settings(jdbcUrl(database)));
        var process = ServiceProcess.start(home, service, settings);
        Launched launched = Launched.of(process);
        self.started(launched);
        String ready = ports.url(service) + "/q/health/ready";
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Readiness.isReady(ready)) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw LogTail.explain(
                        service.id(), "it ended with exit code " + process.exitValue(), home.log(service.id()));
            }
            if (phase == Phase.STARTING && System.nanoTime() > deadline) {
                throw LogTail.explain(
                        service.id(), "not ready after " + PATIENCE.toMinutes() + " minutes", home.log(service.id()));
            }
        }
        return launched;
    }

    private ServiceDatabase database(String owner) {
        return ServiceDatabase.of(owner, secrets.of("postgres." + owner));
    }

    private String jdbcUrl(ServiceDatabase database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), database.database());
    }

    private void forget() {
        try {
            Files.deleteIfExists(home.state());
            Files.deleteIfExists(home.pid());
        } catch (IOException e) {
            journal.say("✗ cannot delete " + home.state() + ": " + e.getMessage());
        }
    }
}
