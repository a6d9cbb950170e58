package org.twinge.dashboard.alerts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.Caller;
import org.twinge.access.OwnOnly;
import org.twinge.dashboard.model.Alert;
import org.twinge.messaging.Ids;

/** Whom messages about what the caller told were sent to, the caller left out. */
@ApplicationScoped
@Transactional
@AsCaller
@OwnOnly
public class ListReached {
    private final Reached reached;
    private final Caller caller;

    ListReached(Reached reached, Caller caller) {
        this.reached = reached;
        this.caller = caller;
    }

    /** What messages may have been sent about. */
    public sealed interface About {}

    public record Report(UUID reportId) implements About {}

    /** The answer to a question asked after a report. */
    public record FollowUp(UUID promptId) implements About {}

    /** @param monday of the week that was told about */
    public record CheckIn(LocalDate monday) implements About {}

    public List<Alert.Told> about(About about) {
        return caller.athleteId().stream()
                .flatMap(athlete -> told(athlete, alert(athlete, about)).stream()
                        .filter(told -> !told.personId().equals(athlete)))
                .toList();
    }

    /** The id of the one alert is derived from the athlete and what was said. */
    private static UUID alert(UUID athleteId, About about) {
        return switch (about) {
            case Report report -> Ids.v5("symptoms", athleteId, report.reportId());
            case FollowUp answer -> Ids.v5("follow-up", athleteId, answer.promptId());
            case CheckIn week -> Ids.v5("follow-up", athleteId, Ids.v5("check-in", athleteId, week.monday()));
        };
    }

    private List<Alert.Told> told(UUID athleteId, UUID alertId) {
        return reached.of(List.of(athleteId), List.of(alertId)).getOrDefault(alertId, List.of());
    }
}
