package org.twinge.ingest.strava;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.twinge.ingest.strava.PostponeWork.Why;
import org.twinge.ingest.strava.RateBudget.Purpose;

/**
 * Does one thing for one connection: asks Strava outside of any transaction, and settles what it says in one. Who dies on the
 * way loses nothing: the lease runs out, and it is asked again.
 */
@ApplicationScoped
class FeedWorker {
    /** A token that ends while it is used would look like one that was revoked. */
    private static final Duration TOKEN_RESERVE = Duration.ofMinutes(5);

    private static final int MOST_STALE_TOKENS = 3;
    private static final int MOST_PAGES = 10;
    private static final Logger LOG = Logger.getLogger(FeedWorker.class);

    private final StravaApi api;
    private final LeaseWork leaseWork;
    private final RenewTokens renewTokens;
    private final Settlements settle;
    private final StravaConfig config;
    private final Clock clock;

    FeedWorker(
            StravaApi api,
            LeaseWork leaseWork,
            RenewTokens renewTokens,
            Settlements settle,
            StravaConfig config,
            Clock clock) {
        this.api = api;
        this.leaseWork = leaseWork;
        this.renewTokens = renewTokens;
        this.settle = settle;
        this.config = config;
        this.clock = clock;
    }

    /** Whether there was something to do, and room to do it. */
    boolean workNext() {
        Optional<LeaseWork.Leased> next =
                leaseWork.lease(UUID.randomUUID(), api.allows(Purpose.FRESH), api.allows(Purpose.BACKGROUND));
        next.ifPresent(leased -> work(leased.connection(), leased.work()));
        return next.isPresent();
    }

    private void work(Connection connection, Work work) {
        try {
            switch (work) {
                case Work.End _ -> end(connection);
                case Work.Check check -> check(connection, check);
                case Work.Fetch fetch -> current(connection, fetch).ifPresent(open -> fetch(open, fetch));
                case Work.Reconcile recent -> current(connection, recent).ifPresent(open -> reconcile(open, recent));
                case Work.BackFill history -> current(connection, history).ifPresent(open -> backFill(open, history));
            }
        } catch (RuntimeException e) {
            LOG.warnf("A connection waits: %s", e.getClass().getSimpleName());
            settle.postpone().postpone(connection, work, Why.TROUBLE);
        }
    }

    /** With tokens that are good for a while, or empty where there are none for now. */
    private Optional<Connection> current(Connection connection, Work work) {
        if (connection.tokens().expiresAt().isAfter(clock.instant().plus(TOKEN_RESERVE))) {
            return Optional.of(connection);
        }
        return switch (renewed(connection)) {
            case Renewed.Yes(var open) -> Optional.of(open);
            case Renewed.Refused() -> {
                LOG.warn("Strava does not renew the tokens of a connection; its owner has to connect again");
                settle.check().settle(connection, Connection.State.BROKEN);
                yield Optional.empty();
            }
            case Renewed.NotNow(var why) -> {
                settle.postpone().postpone(connection, work, why);
                yield Optional.empty();
            }
        };
    }

    private sealed interface Renewed {
        record Yes(Connection connection) implements Renewed {}

        record Refused() implements Renewed {}

        record NotNow(Why why) implements Renewed {}
    }

    private Renewed renewed(Connection connection) {
        return switch (api.refresh(connection.tokens().refresh())) {
            case Answer.Ok(var body) ->
                Tokens.in(body)
                        .<Renewed>map(tokens -> new Renewed.Yes(renewTokens.renew(connection, tokens)))
                        .orElseGet(() -> new Renewed.NotNow(Why.TROUBLE));
            case Answer.Denied() -> new Renewed.Refused();
            case Answer.TooMuch(var _) -> new Renewed.NotNow(Why.NO_ROOM);
            case Answer.Missing(), Answer.Away() -> new Renewed.NotNow(Why.TROUBLE);
        };
    }

    /** Only where Strava itself refuses both of our tokens it is true; an event can be made up. */
    private void check(Connection connection, Work.Check check) {
        switch (api.athlete(connection.tokens())) {
            case Answer.Ok(var _) -> settle.check().settle(connection, Connection.State.ACTIVE);
            case Answer.Denied() -> {
                switch (renewed(connection)) {
                    case Renewed.Yes(var open) -> settle.check().settle(open, Connection.State.ACTIVE);
                    case Renewed.Refused() -> settle.check().settle(connection, Connection.State.ENDING);
                    case Renewed.NotNow(var why) -> settle.postpone().postpone(connection, check, why);
                }
            }
            case Answer other -> later(connection, check, other);
        }
    }

    private void fetch(Connection connection, Work.Fetch task) {
        switch (api.activity(connection.tokens(), task.activityId())) {
            case Answer.Ok(var body) -> {
                Optional<StravaActivity> found =
                        StravaActivity.read(body).filter(activity -> activity.id() == task.activityId());
                if (found.isEmpty()) {
                    LOG.warn("Strava told an activity that cannot be believed; what is known of it is taken back");
                }
                settle.activity().settle(connection, task, found.map(activity -> withHeartRate(connection, activity)));
            }
            case Answer.Missing() -> settle.activity().settle(connection, task, Optional.empty());
            case Answer other -> later(connection, task, other);
        }
    }

    /** Where it cannot be had now, the run is taken without: its mean is known. */
    private StravaActivity withHeartRate(Connection connection, StravaActivity activity) {
        boolean measured = activity.figures().heartRateMean() != null;
        return measured && api.heartRate(connection.tokens(), activity.id()) instanceof Answer.Ok(var streams)
                ? activity.with(streams)
                : activity;
    }

    private void reconcile(Connection connection, Work.Reconcile work) {
        Instant since = clock.instant().minus(config.reconcileBack());
        List<StravaActivity> recent = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            Answer answer = api.after(connection.tokens(), since, page);
            if (!(answer instanceof Answer.Ok(var body)) || !body.isArray()) {
                later(connection, work, answer);
                return;
            }
            recent.addAll(activities(body));
            if (body.size() < StravaApi.LINES_A_PAGE) {
                break;
            }
        }
        settle.recent().settle(connection, since, recent);
    }

    private void backFill(Connection connection, Work.BackFill work) {
        Answer answer = api.before(connection.tokens(), work.before());
        if (answer instanceof Answer.Ok(var body) && body.isArray()) {
            settle.history().settle(connection, work.before(), activities(body));
        } else {
            later(connection, work, answer);
        }
    }

    /** Strava is told as far as it listens; what is ours goes in any case. */
    private void end(Connection connection) {
        api.deauthorize(connection.tokens());
        boolean over = false;
        while (!over) {
            over = settle.end().settle(connection);
        }
    }

    private static List<StravaActivity> activities(JsonNode list) {
        List<StravaActivity> activities = new ArrayList<>();
        list.forEach(json -> StravaActivity.read(json).ifPresent(activities::add));
        return activities;
    }

    private void later(Connection connection, Work work, Answer answer) {
        switch (answer) {
            case Answer.TooMuch(var _) -> settle.postpone().postpone(connection, work, Why.NO_ROOM);
            case Answer.Denied() -> {
                if (connection.attempts() >= MOST_STALE_TOKENS) {
                    settle.check().settle(connection, Connection.State.BROKEN);
                } else {
                    settle.postpone().postpone(connection, work, Why.STALE_TOKEN);
                }
            }
            case Answer.Ok(var _), Answer.Missing(), Answer.Away() ->
                settle.postpone().postpone(connection, work, Why.TROUBLE);
        }
    }
}
