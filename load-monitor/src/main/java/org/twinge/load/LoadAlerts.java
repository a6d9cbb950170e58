package org.twinge.load;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Audience;
import org.twinge.contracts.AlertRaised.Level;
import org.twinge.contracts.AlertRaised.SessionSpike;
import org.twinge.contracts.AlertWithdrawn;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.load.AthleteLoads.AthleteLoad;
import org.twinge.load.model.AlertPolicy;
import org.twinge.load.model.AlertState;
import org.twinge.load.model.AlertState.Gone;
import org.twinge.load.model.AlertState.Pending;
import org.twinge.load.model.AlertState.Raised;
import org.twinge.load.model.Comparison.Spike;
import org.twinge.load.model.Distance;
import org.twinge.load.model.Finding;
import org.twinge.load.model.MetricBeyond;
import org.twinge.load.model.News;
import org.twinge.load.model.PlanBreach;
import org.twinge.load.model.SpikeBand;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;
import org.twinge.messaging.Outbox.Outgoing;

/** Lets what the athletes are told follow what was found. */
@ApplicationScoped
class LoadAlerts {
    private final AlertPolicy policy;
    private final Alerts alerts;
    private final Outbox outbox;

    LoadAlerts(AlertPolicy policy, Alerts alerts, Outbox outbox) {
        this.policy = policy;
        this.alerts = alerts;
        this.outbox = outbox;
    }

    /** One athlete's day: what was told so far about the findings of one rule, and what is found now. */
    private record Concern(
            AthleteDay about, Optional<LocalDate> birthDate, AlertState told, Optional<? extends News> finding) {}

    /**
     * @param rule whose findings they are
     * @param found what is found now; of days that were told of and are not here it is gone
     * @param told what was told so far of these days, and maybe of others
     * @param athletes all of them, and maybe others, locked
     */
    void follow(
            String rule,
            Map<AthleteDay, ? extends News> found,
            Map<AthleteDay, AlertState> told,
            Map<UUID, AthleteLoad> athletes,
            Instant now) {
        Set<AthleteDay> concerned = new LinkedHashSet<>(found.keySet());
        concerned.addAll(told.keySet());
        Map<AthleteDay, AlertState> changed = new HashMap<>();
        List<Outgoing> messages = new ArrayList<>();
        for (AthleteDay about : concerned) {
            Concern concern = new Concern(
                    about,
                    Optional.ofNullable(athletes.get(about.athleteId())).flatMap(AthleteLoad::birthDate),
                    told.getOrDefault(about, Gone.NEVER_TOLD),
                    Optional.ofNullable(found.get(about)));
            AlertState next = policy.next(concern.told(), concern.finding(), concern.birthDate(), now);
            if (!next.equals(concern.told())) {
                changed.put(about, next);
                message(rule, concern, next, now).ifPresent(messages::add);
            }
        }
        alerts.write(rule, changed);
        outbox.publish(messages);
    }

    private Optional<Outgoing> message(String rule, Concern concern, AlertState next, Instant now) {
        UUID athlete = concern.about().athleteId();
        UUID alert = Ids.v5(rule, athlete, concern.about().day());
        if (next instanceof Raised raised) {
            Instant causedAt =
                    concern.told() instanceof Pending pending ? pending.dueAt().minus(policy.delay()) : now;
            News news = concern.finding().orElseThrow();
            return Optional.of(new Outgoing(
                    Ids.v5("alert-raised", alert, raised.revision()),
                    causedAt,
                    new AlertRaised(
                            alert,
                            raised.revision(),
                            athlete,
                            level(news),
                            audiences(news),
                            causedAt,
                            cause(rule, news))));
        }
        if (concern.told() instanceof Raised) {
            return Optional.of(new Outgoing(
                    Ids.v5("alert-withdrawn", alert, next.revision()),
                    now,
                    new AlertWithdrawn(alert, next.revision(), athlete, now)));
        }
        return Optional.empty();
    }

    private static Level level(News news) {
        return switch (news) {
            case Finding finding -> finding.spike().band() == SpikeBand.OVER_100_PERCENT ? Level.NOTICE : Level.INFO;
            case PlanBreach _ -> Level.NOTICE;
            case MetricBeyond _ -> Level.INFO;
        };
    }

    /** A figure that foretells nothing is for the clinic that asked for it; to the athlete it would sound like a risk. */
    private static Set<Audience> audiences(News news) {
        return switch (news) {
            case Finding _, PlanBreach _ -> Set.of(Audience.ATHLETE);
            case MetricBeyond _ -> Set.of(Audience.STAFF);
        };
    }

    private static AlertRaised.Cause cause(String rule, News news) {
        return switch (news) {
            case Finding finding -> cause(finding.spike());
            case PlanBreach breach ->
                new AlertRaised.PlanBreach(
                        breach.planId(),
                        breach.day(),
                        new CatalogEntryPublished.Words(
                                breach.step().name().en(), breach.step().name().de()),
                        breach.kinds().stream()
                                .map(kind -> AlertRaised.BreachKind.valueOf(kind.name()))
                                .collect(toSet()));
            case MetricBeyond beyond ->
                new AlertRaised.MetricBeyond(
                        MetricWishes.clinic(rule),
                        beyond.day(),
                        beyond.wish().metric().id(),
                        beyond.value(),
                        beyond.wish().above(),
                        beyond.wish().threshold(),
                        beyond.coverage());
        };
    }

    private static SessionSpike cause(Spike spike) {
        return new SessionSpike(
                spike.session().localDay(),
                meters(spike.session().distance()),
                meters(spike.longest().distance()),
                spike.longest().localDay(),
                spike.ratio(),
                switch (spike.band()) {
                    case OVER_10_PERCENT -> AlertRaised.SpikeBand.OVER_10_PERCENT;
                    case OVER_30_PERCENT -> AlertRaised.SpikeBand.OVER_30_PERCENT;
                    case OVER_100_PERCENT -> AlertRaised.SpikeBand.OVER_100_PERCENT;
                });
    }

    /** Both sessions of a spike have a distance. */
    private static double meters(Optional<Distance> distance) {
        return distance.orElseThrow().meters();
    }
}
