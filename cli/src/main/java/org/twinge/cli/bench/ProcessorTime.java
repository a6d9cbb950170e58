package org.twinge.cli.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Stream;

/**
 * The processor time that each of several processes has used so far, by name, with that of the processes they started
 * and that still run; for this one itself without them. Unlike latencies it hardly depends on who else uses the machine.
 */
record ProcessorTime(Map<String, Duration> used) {

    /** Now. Linux counts in steps of 10 ms. */
    static ProcessorTime of(Map<String, ProcessHandle> processes) {
        var used = new LinkedHashMap<String, Duration>();
        processes.forEach((name, process) -> used.put(
                name,
                Stream.concat(
                                Stream.of(process),
                                process.equals(ProcessHandle.current()) ? Stream.empty() : process.descendants())
                        .flatMap(one -> one.info().totalCpuDuration().stream())
                        .reduce(Duration.ZERO, Duration::plus)));
        return new ProcessorTime(used);
    }

    /** Milliseconds for each of so many pieces of work since an earlier moment, by name. */
    Map<String, Double> perPiece(ProcessorTime before, int pieces) {
        var each = new LinkedHashMap<String, Double>();
        for (Entry<String, Duration> one : used.entrySet()) {
            each.put(
                    one.getKey(),
                    one.getValue().minus(before.used.get(one.getKey())).toNanos() / 1e6 / pieces);
        }
        return each;
    }
}
