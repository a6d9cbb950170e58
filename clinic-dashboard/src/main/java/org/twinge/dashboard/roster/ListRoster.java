package org.twinge.dashboard.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.dashboard.roster.model.Responses;
import org.twinge.dashboard.roster.model.Roster;
import org.twinge.dashboard.roster.model.RosterFilter;
import org.twinge.dashboard.roster.model.RosterFilter.Shown;

/** Part of the list of athletes who let the reader's clinic see them. */
@ApplicationScoped
@Transactional
@AsCaller
class ListRoster {
    private static final int LINES = 100;

    private final RosterEntries entries;
    private final Reads reads;

    ListRoster(RosterEntries entries, Reads reads) {
        this.entries = entries;
        this.reads = reads;
    }

    /** @param counts of everybody of the name that is looked for, by kind */
    record Listed(Roster.Part part, Map<Shown, Long> counts) {}

    /**
     * @param answers how athletes answer, by athlete
     * @param after the last athlete of the part before
     * @param locale whose alphabet names are ordered by
     */
    public Listed list(RosterFilter filter, Optional<UUID> after, Map<UUID, Responses> answers, Locale locale) {
        Roster roster = Roster.of(entries.all(), answers, locale);
        Roster.Part part = roster.part(filter, after, LINES);
        reads.of(part.lines().stream().map(line -> line.athlete().athleteId()).toList(), AthleteSeen.What.ROSTER);
        return new Listed(part, roster.counts(filter));
    }
}
