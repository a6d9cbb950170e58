package org.twinge.dashboard.runs;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.twinge.dashboard.runs.Runs.Run;
import org.twinge.dashboard.triage.PainOverTime;
import org.twinge.dashboard.triage.Visitor;

/** The newest runs of which the reader has not said how they were. Where runs cannot be read, none is asked about. */
@Singleton
public class OpenRuns {
    private static final Logger LOG = Logger.getLogger(OpenRuns.class);
    private static final int LOOKED_AT = 10;

    /** More at once is a burden, and the older ones are hardly remembered. */
    private static final int MOST = 3;

    private final Runs runs;
    private final RunReading reading;
    private final Visitor visitor;
    private final Clock clock;

    OpenRuns(@RestClient Runs runs, RunReading reading, Visitor visitor, Clock clock) {
        this.runs = runs;
        this.reading = reading;
        this.visitor = visitor;
        this.clock = clock;
    }

    public record Line(String address, String words, String distance) {}

    public List<Line> list() {
        Optional<UUID> athlete = visitor.athleteId();
        if (athlete.isEmpty()) {
            return List.of();
        }
        try {
            List<Run> newest =
                    runs.list(visitor.authorization(), null, LOOKED_AT).getEntity();
            Optional<Map<UUID, PainOverTime.Said>> pain = newest.stream().anyMatch(run -> run.isRecent(clock))
                    ? reading.pain(athlete.get(), newest)
                    : Optional.empty();
            List<UUID> asked = asked(newest, pain, clock);
            return newest.stream()
                    .filter(run -> asked.contains(run.runId()))
                    .map(run -> reading.view(run, Optional.empty()))
                    .map(run -> new Line("/runs#run-" + run.id(), run.howWas(), run.distance()))
                    .toList();
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("run-ingest does not answer: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }

    /**
     * @param newest first
     * @param pain what was said, by run; empty where triage cannot be asked: then nobody is asked about it
     */
    static List<UUID> asked(Collection<Run> newest, Optional<Map<UUID, PainOverTime.Said>> pain, Clock clock) {
        return newest.stream()
                .filter(run -> run.isRunning() && run.isRecent(clock))
                .filter(run -> run.perceivedExertion() == null
                        || pain.filter(said -> !said.containsKey(run.runId())).isPresent())
                .map(Run::runId)
                .limit(MOST)
                .toList();
    }
}
