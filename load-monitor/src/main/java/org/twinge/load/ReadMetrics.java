package org.twinge.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.load.AthleteLoads.Person;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.Rolling;
import org.twinge.load.model.Session;
import org.twinge.load.model.SpikeRule;

/** All that a chart of an athlete's training needs, as far as the caller may see it. */
@ApplicationScoped
@Transactional
@AsCaller
class ReadMetrics {
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 400;

    private final AthleteLoads athletes;
    private final LoadDays loadDays;
    private final Sessions sessions;
    private final AthleteSettings settings;
    private final Clock clock;
    private final Reads reads;

    ReadMetrics(
            AthleteLoads athletes,
            LoadDays loadDays,
            Sessions sessions,
            AthleteSettings settings,
            Clock clock,
            Reads reads) {
        this.athletes = athletes;
        this.loadDays = loadDays;
        this.sessions = sessions;
        this.settings = settings;
        this.clock = clock;
        this.reads = reads;
    }

    /**
     * @param days also those before the range that its metrics look back to
     * @param sessions of the range and the 30 days before
     */
    record Chart(UUID athleteId, LocalDate from, LocalDate to, List<LoadDay> days, List<Session> sessions) {}

    /**
     * Empty where the caller sees no such athlete.
     *
     * @param to today where it is not given, and never a day to come
     */
    public Optional<Chart> read(UUID athlete, Optional<LocalDate> from, Optional<LocalDate> to) {
        return athletes.visible(athlete).map(person -> {
            reads.of(athlete, AthleteSeen.What.TRAINING);
            LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
            LocalDate last = to.filter(day -> day.isBefore(today)).orElse(today);
            LocalDate first = from.orElse(last.minusDays(USUAL_DAYS - 1));
            if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
                throw new BadRequestException("A range has at most " + MOST_DAYS + " days");
            }
            LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Chart(
                    athlete,
                    first,
                    last,
                    days(athlete, person, monday.minusDays(Rolling.LOOK_BACK_DAYS), last),
                    sessions.on(List.of(new Days(athlete, first.minusDays(SpikeRule.WINDOW_DAYS), last)))
                            .getOrDefault(athlete, List.of()));
        });
    }

    /** Days after the last activity are rest as far as we know, unless the caller does not see all of them. */
    private List<LoadDay> days(UUID athlete, Person person, LocalDate from, LocalDate to) {
        List<LoadDay> days = new ArrayList<>(loadDays.between(athlete, from, to));
        if (days.isEmpty()) {
            days.addAll(loadDays.lastActiveBefore(Map.of(athlete, from)).values());
        }
        if (!days.isEmpty() && (person.staffVisible() || !days.getLast().staffVisible())) {
            days.addAll(days.getLast().restUntil(to, settings.of(athlete)));
        }
        return days;
    }
}
