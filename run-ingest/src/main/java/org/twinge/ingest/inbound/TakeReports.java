package org.twinge.ingest.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsWorker;
import org.twinge.ingest.inbound.Batch.Outcome;
import org.twinge.ingest.model.ImpossibleRecording;
import org.twinge.ingest.run.TakeRun;
import org.twinge.ingest.run.Violation;

/** Takes in some of what a system reports about one of its accounts, if that is linked; all of it, or nothing. */
@ApplicationScoped
@Transactional
@AsWorker
public class TakeReports {
    private final Links links;
    private final TakeRun takeRun;

    TakeReports(Links links, TakeRun takeRun) {
        this.links = links;
        this.takeRun = takeRun;
    }

    /** @param reported all of the same account */
    public List<Batch.Line> take(String integration, String account, List<Reported> reported) {
        Optional<UUID> athlete = links.holding(integration, List.of(account)).stream()
                .map(Links.Owned::athleteId)
                .findFirst();
        return reported.stream()
                .map(one ->
                        athlete.map(id -> take(id, integration, one)).orElseGet(() -> one.became(Outcome.NOT_LINKED)))
                .toList();
    }

    /** A run with its place in the batch. */
    public record Reported(int line, InboundRun run) {
        Batch.Line became(Outcome outcome, Violation... violations) {
            return new Batch.Line(line, run.externalId(), outcome, List.of(violations));
        }
    }

    private Batch.Line take(UUID athleteId, String integration, Reported one) {
        InboundRun run = one.run();
        try {
            return switch (takeRun.take(athleteId, run.origin(integration), run.activity(), run.perceivedExertion())) {
                case TakeRun.Outcome.Recorded(var _) -> one.became(Outcome.ACCEPTED);
                case TakeRun.Outcome.Changed(var _) -> one.became(Outcome.CHANGED);
                case TakeRun.Outcome.Known() -> one.became(Outcome.DUPLICATE);
                case TakeRun.Outcome.Contradicted() ->
                    one.became(
                            Outcome.REJECTED,
                            new Violation("revision", "was used for this run with another content; raise it"));
                case TakeRun.Outcome.Refused(var reason) ->
                    one.became(Outcome.REJECTED, new Violation("startedAt", reason));
                case TakeRun.Outcome.Nobody() -> one.became(Outcome.NOT_LINKED);
            };
        } catch (ImpossibleRecording e) {
            return one.became(Outcome.REJECTED, new Violation("", e.reason()));
        }
    }
}
