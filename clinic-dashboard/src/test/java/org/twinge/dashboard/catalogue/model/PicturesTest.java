package org.twinge.dashboard.catalogue.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures say with lengths what the tables beside them say with numbers. */
class PicturesTest {
    private static final Fact FACT = new Fact("As a rule.", null, List.of("dack"), "expert-opinion", "unreviewed");

    @Test
    void recoveryIsDrawnOnOneAxisWhateverItsUnit() {
        RecoveryPicture picture = RecoveryPicture.of(List.of(
                new Injury.Recovery(null, 14, 28, false, "days", FACT),
                new Injury.Recovery(null, 2, 4, false, "weeks", FACT),
                new Injury.Recovery(null, 6, 8, true, "weeks", FACT)));

        assertThat(picture.inMonths()).isFalse();
        assertThat(picture.bars().get(0).from()).isEqualTo(picture.bars().get(1).from());
        assertThat(picture.bars().get(0).to()).isEqualTo(picture.bars().get(1).to());
        assertThat(picture.bars().get(2).from())
                .isCloseTo(3 * picture.bars().get(1).from(), within(0.1));
        assertThat(picture.bars().get(2).open()).isTrue();
        assertThat(picture.bars().get(2).end() + 14).isLessThanOrEqualTo(RecoveryPicture.WIDTH);
        assertThat(picture.ticks()).extracting(RecoveryPicture.Tick::count).containsExactly(0, 2, 4, 6, 8, 10);
    }

    @Test
    void whatTakesLongIsCountedInMonths() {
        RecoveryPicture picture = RecoveryPicture.of(List.of(new Injury.Recovery(null, 3, 6, false, "months", FACT)));

        assertThat(picture.inMonths()).isTrue();
        assertThat(picture.ticks()).extracting(RecoveryPicture.Tick::count).containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(picture.bars().getFirst().from()).isEqualTo(RecoveryPicture.WIDTH / 2.0);
        assertThat(picture.bars().getFirst().end()).isEqualTo(RecoveryPicture.WIDTH);
    }

    @Test
    void aProtocolIsDrawnAtItsFastest() {
        ProtocolPicture picture = ProtocolPicture.of(
                new Protocol(false, 10, FACT, List.of(step("first", 2, 2), step("second", 3, 1)), List.of()));

        assertThat(picture.days()).isEqualTo(7);
        assertThat(picture.bars())
                .extracting(ProtocolPicture.Bar::firstDay, ProtocolPicture.Bar::lastDay)
                .containsExactly(tuple(1, 3), tuple(5, 7));
        assertThat(picture.bars().getFirst().sessions()).containsExactly(6.0, 94.0);
        assertThat(picture.ticks()).containsExactly(new ProtocolPicture.Tick(1, 6.0));
    }

    private static Protocol.Step step(String id, int times, int daysBetween) {
        return new Protocol.Step(
                id,
                new Text(id, id),
                new Protocol.Session("run-minutes", 10, null, null, null, null, null, null, null, null),
                times,
                daysBetween,
                new PainLimit(2, true),
                new Protocol.OnPain("repeat", null, 2));
    }
}
