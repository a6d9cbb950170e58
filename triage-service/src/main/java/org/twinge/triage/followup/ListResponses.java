package org.twinge.triage.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.messaging.Database;
import org.twinge.triage.followup.model.Responses;
import org.twinge.triage.followup.model.Signal;

/** How the athletes whom the caller may see answered what they were asked in the last twelve weeks. */
@ApplicationScoped
class ListResponses {
    private static final Duration LATELY = Duration.ofDays(84);

    private final Database database;
    private final Clock clock;
    private final Reads reads;

    ListResponses(Database database, Clock clock, Reads reads) {
        this.database = database;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * One athlete.
     *
     * @param asked prompts that are answered or over; who did not answer stays among them
     * @param share answered of asked, from 0 to 1; null for who was not asked
     * @param signal grey where the newest of them was not answered, or there was none
     */
    record ResponseRate(
            UUID athleteId,
            int asked,
            int answered,
            @Nullable Double share,
            Signal signal) {
        static ResponseRate of(UUID athleteId, Responses responses, Optional<Signal> newest) {
            var share = responses.share();
            return new ResponseRate(
                    athleteId,
                    responses.asked(),
                    responses.answered(),
                    share.isPresent() ? share.getAsDouble() : null,
                    newest.orElse(Signal.GREY));
        }
    }

    /** Ordered by athlete. */
    @Transactional
    @AsCaller
    public List<ResponseRate> list(Optional<UUID> athleteId, Optional<UUID> after, int limit) {
        Instant now = clock.instant();
        List<ResponseRate> rates = database.read(
                """
                select athlete.athlete_id, count(asked.*) as asked, count(answer.*) as answered,
                  (array_agg(answer.signal order by asked.due_at desc, asked.prompt_id))[1] as newest
                from access_athlete athlete
                left join prompt asked on asked.athlete_id = athlete.athlete_id and asked.sent_at >= ?
                  and (asked.open_until <= ? or exists (
                    select from prompt_answer given
                    where given.athlete_id = asked.athlete_id and given.prompt_id = asked.prompt_id))
                left join prompt_answer answer
                  on answer.athlete_id = asked.athlete_id and answer.prompt_id = asked.prompt_id
                where not athlete.erased and (?::uuid is null or athlete.athlete_id = ?)
                and (?::uuid is null or athlete.athlete_id > ?)
                group by athlete.athlete_id order by athlete.athlete_id limit ?
                """,
                ListResponses::rate,
                now.minus(LATELY),
                now,
                athleteId.orElse(null),
                athleteId.orElse(null),
                after.orElse(null),
                after.orElse(null),
                limit);
        reads.of(rates.stream().map(ResponseRate::athleteId).toList(), AthleteSeen.What.FOLLOW_UP);
        return rates;
    }

    private static ResponseRate rate(ResultSet row) throws SQLException {
        return ResponseRate.of(
                Database.uuid(row, "athlete_id"),
                new Responses(row.getInt("asked"), row.getInt("answered")),
                Optional.ofNullable(row.getString("newest")).map(Signal::valueOf));
    }
}
