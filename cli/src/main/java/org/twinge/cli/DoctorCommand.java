package org.twinge.cli;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.twinge.cli.stack.Home;
import org.twinge.cli.stack.PortCheck;
import org.twinge.cli.stack.Ports;
import org.twinge.cli.stack.Problem;
import org.twinge.cli.stack.Service;
import org.twinge.cli.stack.StackState;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Checks whether this machine can run Twinge. Exit code 1 when something is wrong.")
final class DoctorCommand implements Callable<Integer> {
    private static final long GIGABYTE = 1L << 30;

    /** @param words what is so, and when it is wrong what to do */
    record Check(boolean fine, String words) {}

    @Override
    public Integer call() {
        List<Check> checks = examine(Home.find());
        checks.forEach(c -> System.out.println((c.fine() ? "  ✓ " : "  ✗ ") + c.words()));
        boolean well = checks.stream().allMatch(Check::fine);
        System.out.println(well ? "Twinge can run here." : "Something is wrong; see above.");
        return well ? 0 : 1;
    }

    static List<Check> examine(Home home) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                Runtime.version().feature() == 25,
                "JDK %s in %s".formatted(Runtime.version(), System.getProperty("java.home"))));
        checks.add(memory());
        long free = home.freeMb();
        checks.add(new Check(
                free > 3 * 1024,
                "%d GB of disk free for %s%s"
                        .formatted(free / 1024, home.folder(), free > 3 * 1024 ? "" : "; 3 GB are wanted")));
        checks.add(writable(home));
        checks.add(platform());
        List<String> missing = Arrays.stream(Service.values())
                .filter(s -> Files.notExists(home.application(s)))
                .map(Service::id)
                .toList();
        checks.add(new Check(
                true,
                missing.isEmpty() ? "everything is built" : "./twinge up will build " + String.join(", ", missing)));
        checks.add(ports(home));
        return checks;
    }

    private static Check memory() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double total = (double) system.getTotalMemorySize() / GIGABYTE;
        return new Check(
                total > 3.8,
                "%.1f GB of memory%s, %d processors"
                        .formatted(total, total > 3.8 ? "" : " (4 GB are wanted)", system.getAvailableProcessors()));
    }

    private static Check writable(Home home) {
        File nearest = home.folder().toFile();
        while (!nearest.exists()) {
            nearest = nearest.getAbsoluteFile().getParentFile();
        }
        return new Check(
                nearest.canWrite(),
                nearest.canWrite()
                        ? "can write to " + home.folder()
                        : "cannot write to " + nearest + "; set TWINGE_HOME");
    }

    private static Check platform() {
        String os = System.getProperty("os.name") + " on " + System.getProperty("os.arch");
        boolean known = os.equals("Linux on amd64");
        return new Check(known, known ? os : os + ": the embedded PostgreSQL here is for Linux on amd64 only");
    }

    private static Check ports(Home home) {
        var running = StackState.read(home.state()).filter(StackState::running);
        if (running.isPresent()) {
            return new Check(
                    true,
                    "Twinge is up (process %d)"
                            .formatted(running.get().watcher().pid()));
        }
        try {
            PortCheck.requireFree(new Ports(0));
            return new Check(true, "all ports are free");
        } catch (Problem taken) {
            return new Check(false, String.valueOf(taken.getMessage()));
        }
    }
}
