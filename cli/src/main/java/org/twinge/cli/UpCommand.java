package org.twinge.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.twinge.cli.demo.DemoAthletes;
import org.twinge.cli.demo.DemoClinic;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.Identity;
import org.twinge.cli.stack.Journal;
import org.twinge.cli.stack.Leftovers;
import org.twinge.cli.stack.PortCheck;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Secrets;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.Stack;
import org.twinge.cli.stack.StackState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts everything and watches it; Ctrl-C stops it. Data stay.")
final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return when everything is ready; stop it with ./twinge down.")
    private boolean detach;

    @Option(
            names = "--port-shift",
            paramLabel = "N",
            defaultValue = "0",
            description = "Add N to every port, to run beside something else.")
    private int portShift;

    @Option(
            names = "--empty",
            description =
                    "Do not fill the demo clinic: only its staff and one runner. For a home that was not filled before.")
    private boolean empty;

    @Option(
            names = "--without",
            paramLabel = "SERVICE",
            description = "Leave a service out, to run it from an IDE instead. May be repeated.")
    private String[] without = {};

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.find();
        Ports ports = new Ports(portShift);
        Set<Service> services = wanted();
        Optional<StackState> before = StackState.read(home.state());
        if (before.filter(StackState::running).isPresent()) {
            StackState running = before.get();
            System.out.printf(
                    "Twinge is already up (process %d). Dashboard: %s. See ./twinge status.%n",
                    running.watcher().pid(), running.ports().url(Service.CLINIC_DASHBOARD));
            return 0;
        }
        home.prepare();
        if (detach) {
            return Detached.up(home, options());
        }
        try (var channel = FileChannel.open(
                        home.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var alone = channel.tryLock()) {
            if (alone == null) {
                throw new Problem("Another ./twinge up is starting on " + home.folder());
            }
            before.map(Leftovers::stop)
                    .filter(stopped -> !stopped.isEmpty())
                    .ifPresent(stopped -> System.out.println(
                            "The last run was killed; stopped what it left: " + String.join(", ", stopped)));
            PortCheck.requireFree(ports);
            Files.writeString(home.pid(), Long.toString(ProcessHandle.current().pid()));
            watch(home, ports, services);
        }
        return 0;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("--port-shift", Integer.toString(portShift)));
        if (empty) {
            options.add("--empty");
        }
        for (String service : without) {
            options.addAll(List.of("--without", service));
        }
        return options;
    }

    private void watch(Home home, Ports ports, Set<Service> services) throws InterruptedException {
        var journal = new Journal(System.out);
        var secrets = new Secrets(home.secrets());
        var stack = new Stack(home, ports, secrets, journal, services);
        LogFiles.begin(home);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop, "stop"));
        journal.say("Starting Twinge in " + home.folder());
        try {
            stack.start();
            if (services.contains(Service.CLINIC_DASHBOARD)) {
                DemoClinic.seed(ports, new Identity(ports, secrets));
                journal.done("demo clinic and runner");
            }
        } catch (RuntimeException e) {
            if (stack.isStopping()) {
                new CountDownLatch(1).await(); // Ctrl-C came first; the hook ends this process
            }
            stack.stop();
            throw e;
        }
        journal.say(Welcome.text(ports, journal.seconds()));
        stack.ready();
        if (!empty && services.size() == Service.values().length) {
            fill(home, ports, secrets, journal);
        }
        new CountDownLatch(1).await();
    }

    /** The stack is up without it, so nothing that goes wrong here may take it down. */
    private static void fill(Home home, Ports ports, Secrets secrets, Journal journal) throws InterruptedException {
        try {
            new DemoAthletes(ports, new Identity(ports, secrets), journal).fill(home.data("demo-clinic"));
        } catch (Problem | UncheckedIOException e) {
            journal.failed("The demo clinic is not full: " + e.getMessage());
            journal.say("  The next ./twinge up goes on with it.");
        }
    }

    private Set<Service> wanted() {
        Set<Service> wanted = EnumSet.allOf(Service.class);
        for (String name : without) {
            wanted.remove(Service.named(name));
        }
        return wanted;
    }
}
