package org.twinge.load.model;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.twinge.load.model.Answer.NoReference;
import org.twinge.load.model.Answer.Value;

/** The longest session of some days; of equal ones the latest. Those with an unknown distance are no reference. */
public final class LongestSession {
    private LongestSession() {}

    /** @param sessions all of these days, both ends included; further ones do no harm */
    public static Optional<Session> of(Collection<Session> sessions, LocalDate from, LocalDate to) {
        return sessions.stream()
                .filter(session -> session.distance().isPresent()
                        && !session.localDay().isBefore(from)
                        && !session.localDay().isAfter(to))
                .max(comparing((Session session) -> session.distance().orElseThrow())
                        .thenComparing(Session::startedAt));
    }

    /** In metres, over the 30 days before a day. */
    public static Answer before(LocalDate day, Collection<Session> sessions) {
        return of(sessions, day.minusDays(SpikeRule.WINDOW_DAYS), day.minusDays(1))
                .flatMap(Session::distance)
                .<Answer>map(distance -> new Value(distance.meters()))
                .orElseGet(NoReference::new);
    }
}
