package org.twinge.dashboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LookTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID SAM = new UUID(0, 1);
    private static final UUID KIM = new UUID(0, 2);

    @Test
    void quartersOfAnHourThatFollowOneAnotherAreOneStay() {
        Look eight = look(SAM, Look.What.CASE, "2026-03-02T07:00:00Z", "2026-03-02T07:01:00Z");
        Look quarterPast = look(SAM, Look.What.CASE, "2026-03-02T07:15:00Z", "2026-03-02T07:15:02Z");
        Look half = look(SAM, Look.What.CASE, "2026-03-02T07:30:00Z", "2026-03-02T07:44:59Z");
        Look nine = look(SAM, Look.What.CASE, "2026-03-02T08:00:00Z", "2026-03-02T08:00:00Z");

        assertThat(Look.byDay(List.of(nine, half, eight, quarterPast), BERLIN))
                .containsExactly(new Look.Day(
                        LocalDate.of(2026, 3, 2),
                        List.of(new Look.Stay(nine, nine.at()), new Look.Stay(eight, half.at()))));
    }

    @Test
    void anotherPersonAnotherKindAndAnotherDayAreLooksOfTheirOwn() {
        Look sam = look(SAM, Look.What.CASE, "2026-03-02T22:45:00Z", "2026-03-02T22:50:00Z");
        Look kim = look(KIM, Look.What.CASE, "2026-03-02T22:45:00Z", "2026-03-02T22:51:00Z");
        Look report = look(SAM, Look.What.REPORT, "2026-03-02T22:45:00Z", "2026-03-02T22:52:00Z");
        Look afterMidnight = look(SAM, Look.What.CASE, "2026-03-02T23:00:00Z", "2026-03-02T23:00:01Z");

        assertThat(Look.byDay(List.of(sam, kim, report, afterMidnight), BERLIN))
                .containsExactly(
                        new Look.Day(LocalDate.of(2026, 3, 3), List.of(stay(afterMidnight))),
                        new Look.Day(LocalDate.of(2026, 3, 2), List.of(stay(report), stay(kim), stay(sam))));
    }

    private static Look.Stay stay(Look look) {
        return new Look.Stay(look, look.at());
    }

    private static Look look(UUID who, Look.What what, String slot, String at) {
        return new Look(
                "Hip", who, "Dr Sam", Set.of(StaffMember.Role.CLINICIAN), what, Instant.parse(slot), Instant.parse(at));
    }
}
