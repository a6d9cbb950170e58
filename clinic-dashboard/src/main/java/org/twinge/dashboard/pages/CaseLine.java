package org.twinge.dashboard.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.model.Age;
import org.twinge.dashboard.model.CareCase;
import org.twinge.dashboard.model.Level;

/**
 * One case in words.
 *
 * @param status who has it, or what it waits for
 * @param allTold everybody was told, and nobody has acknowledged it
 * @param since when it was opened, or has waited since it opened again
 * @param moment the same, in the reader's zone
 */
public record CaseLine(
        UUID id,
        int revision,
        Level level,
        String levelWord,
        UUID athleteId,
        String athlete,
        List<Item> about,
        List<String> priority,
        CareCase.State state,
        String status,
        boolean allTold,
        Instant since,
        String moment,
        String age,
        List<String> told) {

    /** @param actions what the athlete was told to do */
    public record Item(String levelWord, String reason, List<String> actions, boolean withdrawn) {}

    public boolean open() {
        return state == CareCase.State.OPEN;
    }

    public boolean resolved() {
        return state == CareCase.State.RESOLVED;
    }

    static CaseLine of(
            CareCase one, Map<UUID, String> staff, Words words, CaseWords caseWords, Instant now, ZoneId zone) {
        Instant since = one.waitingSince() == null ? one.openedAt() : one.waitingSince();
        return new CaseLine(
                one.id(),
                one.revision(),
                one.level(),
                words.levelWord(one.level()),
                one.athleteId(),
                one.athlete(),
                one.alerts().stream().map(about -> item(about, words)).toList(),
                one.priority().stream().map(caseWords::priorityWords).toList(),
                one.state(),
                status(one, staff, caseWords, zone),
                one.allTold(),
                since,
                Numbers.moment(since.atZone(zone), Locale.ENGLISH),
                words.ageWords(Age.of(since, now)),
                one.reached().stream()
                        .map(told -> AlertLine.told(told, words))
                        .distinct()
                        .toList());
    }

    private static Item item(CareCase.About about, Words words) {
        return new Item(
                words.levelWord(about.level()),
                AlertLine.reason(about.cause(), words, Locale.ENGLISH),
                AlertLine.actions(about.cause()),
                about.withdrawn());
    }

    private static String status(CareCase one, Map<UUID, String> staff, CaseWords caseWords, ZoneId zone) {
        return switch (one.state()) {
            case OPEN -> {
                if (one.allTold()) {
                    yield caseWords.allTold();
                }
                yield one.holder() == null
                        ? caseWords.waits()
                        : caseWords.waitsAgain(name(one.holder(), staff, caseWords));
            }
            case ACKNOWLEDGED -> {
                var seen = one.acknowledged();
                yield caseWords.seenBy(name(seen == null ? null : seen.by(), staff, caseWords));
            }
            case ASSIGNED -> caseWords.hasIt(name(one.holder(), staff, caseWords));
            case SNOOZED -> {
                Instant until = one.snoozedUntil();
                yield caseWords.snoozedUntil(until == null ? "" : Numbers.moment(until.atZone(zone), Locale.ENGLISH));
            }
            case RESOLVED -> caseWords.resolvedState();
        };
    }

    static String name(@Nullable UUID staffId, Map<UUID, String> staff, CaseWords caseWords) {
        return staffId == null ? caseWords.nobody() : staff.getOrDefault(staffId, caseWords.anotherClinic());
    }
}
