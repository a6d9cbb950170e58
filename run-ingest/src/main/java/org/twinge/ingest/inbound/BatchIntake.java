package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.twinge.ingest.inbound.TakeReports.Reported;
import org.twinge.ingest.run.Violation;
import org.twinge.messaging.Trouble;

/**
 * Works a batch off, one account after the other, some runs at a time. Where the database goes away in between, the sender is told to come again:
 * what was taken is known by then.
 */
@ApplicationScoped
class BatchIntake {
    /** A commit costs more than a run, and what is looked at in one transaction is looked at again with every run. */
    private static final int RUNS_AT_ONCE = 50;

    private static final Logger LOG = Logger.getLogger(BatchIntake.class);

    private final TakeReports takeReports;

    BatchIntake(TakeReports takeReports) {
        this.takeReports = takeReports;
    }

    Batch take(String integration, List<InboundLines.Line> lines) {
        List<Batch.Line> settled = new ArrayList<>();
        Map<String, List<Reported>> byAccount = new LinkedHashMap<>();
        for (InboundLines.Line line : lines) {
            InboundRun run = line.run();
            if (run == null) {
                settled.add(new Batch.Line(line.number(), null, Batch.Outcome.REJECTED, line.violations()));
            } else {
                byAccount
                        .computeIfAbsent(run.account(), account -> new ArrayList<>())
                        .add(new Reported(line.number(), run));
            }
        }
        byAccount.forEach((account, runs) -> {
            for (int from = 0; from < runs.size(); from += RUNS_AT_ONCE) {
                int to = Math.min(from + RUNS_AT_ONCE, runs.size());
                settled.addAll(take(integration, account, runs.subList(from, to)));
            }
        });
        return Batch.of(settled);
    }

    private List<Batch.Line> take(String integration, String account, List<Reported> runs) {
        try {
            return takeReports.take(integration, account, runs);
        } catch (RuntimeException e) {
            if (Trouble.mayPass(e)) {
                throw e;
            }
            return runs.size() == 1
                    ? List.of(ourFault(runs.getFirst(), e))
                    : runs.stream()
                            .flatMap(one -> take(integration, account, List.of(one)).stream())
                            .toList();
        }
    }

    private static Batch.Line ourFault(Reported one, RuntimeException e) {
        LOG.errorf(e, "A reported run could not be taken in");
        return one.became(
                Batch.Outcome.REJECTED, new Violation("", "could not be taken in; this is our mistake, not yours"));
    }
}
