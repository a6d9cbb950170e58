package org.twinge.dashboard.followup;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.triage.Visitor;

/** What the reader is asked at the moment. Where triage is away there is nothing to answer, and nothing is listed. */
@Singleton
public class OpenQuestions {
    private static final Logger LOG = Logger.getLogger(OpenQuestions.class);

    private final FollowUps followUps;
    private final Regions regions;
    private final Visitor visitor;

    OpenQuestions(@RestClient FollowUps followUps, Regions regions, Visitor visitor) {
        this.followUps = followUps;
        this.regions = regions;
        this.visitor = visitor;
    }

    /** @param until when the time for an answer is over */
    public record Line(String address, String words, String until) {}

    public List<Line> list() {
        try {
            return followUps.open(visitor.authorization()).stream()
                    .map(this::line)
                    .toList();
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }

    private Line line(FollowUps.Prompt prompt) {
        return new Line(
                "/questions/" + prompt.promptId(),
                visitor.words(FollowUpWords.class).question(prompt.kind(), regions.label(prompt.region())),
                Numbers.moment(prompt.openUntil().atZone(visitor.zone()), visitor.locale()));
    }
}
