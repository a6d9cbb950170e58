package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.twinge.access.AsWorker;
import org.twinge.contracts.Received;
import org.twinge.contracts.RunReported;
import org.twinge.ingest.run.TakeRun;

/**
 * Takes in runs from the topic as those from HTTP. Under a link that does not hold nobody said that we may have them: they
 * are dropped.
 */
@ApplicationScoped
@Transactional
@AsWorker
public class TakeStream {
    private static final Logger LOG = Logger.getLogger(TakeStream.class);

    private final Links links;
    private final TakeRun takeRun;

    TakeStream(Links links, TakeRun takeRun) {
        this.links = links;
        this.takeRun = takeRun;
    }

    /** The run cannot be taken as it is; the record is parked. */
    static final class RefusedRun extends RuntimeException {
        RefusedRun(String reason) {
            super(reason);
        }
    }

    /** @throws RefusedRun if one of them is to blame */
    public void take(List<Received> events) {
        List<RunReported> runs = events.stream()
                .map(Received::event)
                .filter(RunReported.class::isInstance)
                .map(RunReported.class::cast)
                .toList();
        Map<UUID, Links.Owned> holding =
                links.holding(runs.stream().map(RunReported::linkId).distinct().toList()).stream()
                        .collect(Collectors.toMap(owned -> owned.link().linkId(), Function.identity()));
        List<Owned> wanted = runs.stream()
                .flatMap(run -> Stream.ofNullable(holding.get(run.linkId())).map(link -> new Owned(run, link)))
                // athletes in one order, so that two batches never lock crosswise; an athlete's runs as they came
                .sorted(Comparator.comparing(one -> one.link().athleteId()))
                .toList();
        if (wanted.size() < runs.size()) {
            LOG.infof("%d reported runs are of no link that holds", runs.size() - wanted.size());
        }
        wanted.forEach(this::take);
    }

    private record Owned(RunReported run, Links.Owned link) {}

    private void take(Owned one) {
        Link link = one.link().link();
        InboundRun run = InboundRun.of(one.run(), link.account());
        switch (takeRun.take(
                one.link().athleteId(), run.origin(link.integration()), run.activity(), run.perceivedExertion())) {
            case TakeRun.Outcome.Recorded(var _) -> {}
            case TakeRun.Outcome.Changed(var _) -> {}
            case TakeRun.Outcome.Known() -> {}
            case TakeRun.Outcome.Nobody() -> {}
            case TakeRun.Outcome.Contradicted() -> throw new RefusedRun("revision used twice");
            case TakeRun.Outcome.Refused(var reason) -> throw new RefusedRun(reason);
        }
    }
}
