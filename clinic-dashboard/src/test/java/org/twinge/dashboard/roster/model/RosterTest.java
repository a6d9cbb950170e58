package org.twinge.dashboard.roster.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.roster.model.RosterEntry.OpenCase;
import org.twinge.dashboard.roster.model.RosterEntry.PlanStep;
import org.twinge.dashboard.roster.model.RosterFilter.Shown;

class RosterTest {
    private static final RosterEntry SOON = athlete("Anna", Level.SOON, false);
    private static final RosterEntry EMERGENCY = athlete("Zoe", Level.EMERGENCY, false);
    private static final RosterEntry SILENT = athlete("Xaver", null, false);
    private static final RosterEntry UMLAUT = athlete("Özil", null, true);
    private static final RosterEntry PLAIN = athlete("petra", null, false);

    private final Roster roster = Roster.of(
            List.of(PLAIN, UMLAUT, SILENT, SOON, EMERGENCY),
            Map.of(SILENT.athleteId(), new Responses(3, 0), PLAIN.athleteId(), new Responses(0, 0)),
            Locale.GERMAN);

    @Test
    void openCasesComeByLevelThenTheSilentThenTheOthersByTheirAlphabet() {
        assertThat(shown(Shown.EVERYBODY, "")).containsExactly("Zoe", "Anna", "Xaver", "Özil", "petra");
    }

    @Test
    void whoeverWasNotAskedIsNotSilent() {
        assertThat(shown(Shown.SILENT, "")).containsExactly("Xaver");
        assertThat(shown(Shown.WITH_CASE, "")).containsExactly("Zoe", "Anna");
        assertThat(shown(Shown.ON_PLAN, "")).containsExactly("Özil");
        assertThat(roster.counts(new RosterFilter(Shown.ON_PLAN, "")))
                .isEqualTo(Map.of(Shown.EVERYBODY, 5L, Shown.WITH_CASE, 2L, Shown.SILENT, 1L, Shown.ON_PLAN, 1L));
    }

    @Test
    void aPartOfANameInAnyCaseFinds() {
        assertThat(shown(Shown.EVERYBODY, " ÖZ ")).containsExactly("Özil");
        assertThat(roster.counts(new RosterFilter(Shown.SILENT, "e")).get(Shown.EVERYBODY))
                .isEqualTo(3);
    }

    @Test
    void partsFollowEachOtherAndBeginAgainWhereTheLastOneIsGone() {
        var everybody = new RosterFilter(Shown.EVERYBODY, "");
        Roster.Part second = roster.part(everybody, Optional.of(SOON.athleteId()), 2);
        assertThat(second.lines()).extracting(Roster.Line::athlete).containsExactly(SILENT, UMLAUT);
        assertThat(second.hasMore()).isTrue();
        assertThat(roster.part(everybody, Optional.of(UMLAUT.athleteId()), 2).hasMore())
                .isFalse();
        assertThat(roster.part(everybody, Optional.of(UUID.randomUUID()), 1).lines())
                .extracting(Roster.Line::athlete)
                .containsExactly(EMERGENCY);
    }

    private List<String> shown(Shown shown, String name) {
        return roster.part(new RosterFilter(shown, name), Optional.empty(), 10).lines().stream()
                .map(line -> line.athlete().name())
                .toList();
    }

    private static RosterEntry athlete(String name, @Nullable Level level, boolean onPlan) {
        return new RosterEntry(
                UUID.randomUUID(),
                name,
                ZoneOffset.UTC,
                Optional.ofNullable(level).map(each -> new OpenCase(UUID.randomUUID(), each, false)),
                Optional.empty(),
                onPlan ? Optional.of(new PlanStep(1, 2, false)) : Optional.empty());
    }
}
