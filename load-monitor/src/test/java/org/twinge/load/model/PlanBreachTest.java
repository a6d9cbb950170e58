package org.twinge.load.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinge.load.model.Way.EASY;
import static org.twinge.load.model.Way.MAY_1;
import static org.twinge.load.model.Way.only;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.twinge.load.model.PlanRun.Breach;
import org.twinge.load.model.Protocol.OnPain;

class PlanBreachTest {
    @Test
    void soonerIsToldByDays() {
        assertThat(new Way(EASY).runs(1, 10).runs(2, 10).lastBreaches()).containsExactly(Breach.RAN_SOONER);
        assertThat(new Way(EASY).runs(1, 10).runs(3, 10).lastBreaches()).isEmpty();
        assertThat(new Way(EASY).runs(1, 10).says(1, 5, false, true).runs(3, 10).lastBreaches())
                .containsExactly(Breach.RAN_SOONER);
        assertThat(new Way(EASY).runs(1, 10).says(1, 5, false, true).runs(4, 10).lastBreaches())
                .isEmpty();
    }

    @Test
    void moreIsToldFromATenthOnAndOnlyWhereItWasMeasured() {
        assertThat(new Way(EASY).runs(1, 11).lastBreaches()).isEmpty();
        assertThat(new Way(EASY).runs(1, 12).lastBreaches()).containsExactly(Breach.RAN_MORE);
        assertThat(new Way(EASY).runs(1, Optional.empty(), Optional.of(9000.0)).lastBreaches())
                .isEmpty();

        Protocol mile = only(new Allowance.RunMeters(1600), OnPain.STOP);
        assertThat(new Way(mile)
                        .runs(1, Optional.of(900.0), Optional.of(1760.0))
                        .lastBreaches())
                .isEmpty();
        assertThat(new Way(mile)
                        .runs(1, Optional.of(900.0), Optional.of(1761.0))
                        .lastBreaches())
                .containsExactly(Breach.RAN_MORE);
        assertThat(new Way(mile).runs(1, Optional.of(900.0), Optional.empty()).lastBreaches())
                .isEmpty();
    }

    @Test
    void theOtherKindsAllowTheirTime() {
        assertMinutes(new Allowance.RunWalk(2, 3, 6), 30);
        assertMinutes(new Allowance.Strides(20, 6, 70), 26);
        assertMinutes(new Allowance.Drills(10), 10);
        assertMinutes(new Allowance.Walk(30), 30);
    }

    @Test
    void fasterIsToldWhereWalkingIsPartOfTheStep() {
        Protocol walking = only(new Allowance.Walk(30), OnPain.REPEAT);
        assertThat(new Way(walking)
                        .runs(1, Optional.of(1000.0), Optional.of(2200.0))
                        .lastBreaches())
                .isEmpty();
        assertThat(new Way(walking)
                        .runs(1, Optional.of(1000.0), Optional.of(2201.0))
                        .lastBreaches())
                .containsExactly(Breach.RAN_FASTER);

        // a minute at 5 m/s and four at 2.2: 2.76 on average
        Protocol turns = only(new Allowance.RunWalk(1, 4, 6), OnPain.STOP);
        assertThat(new Way(turns)
                        .runs(1, Optional.of(1000.0), Optional.of(2760.0))
                        .lastBreaches())
                .isEmpty();
        assertThat(new Way(turns)
                        .runs(1, Optional.of(1000.0), Optional.of(2761.0))
                        .lastBreaches())
                .containsExactly(Breach.RAN_FASTER);
        assertThat(new Way(turns).runs(1, Optional.of(0.0), Optional.of(2761.0)).lastBreaches())
                .isEmpty();
        assertThat(new Way(EASY)
                        .runs(1, Optional.of(600.0), Optional.of(3500.0))
                        .lastBreaches())
                .isEmpty();
    }

    @Test
    void breachesOfOneDayAreOneFinding() {
        Way way = new Way(EASY).runs(1, 10).runs(2, 15);
        var planId = new UUID(0, 1);

        PlanBreach breach = PlanBreach.of(planId, way.state()).get(MAY_1.plusDays(1));

        assertThat(breach.kinds()).containsExactly(Breach.RAN_MORE, Breach.RAN_SOONER);
        assertThat(breach.says()).isEqualTo("RAN_MORE+RAN_SOONER");
        assertThat(breach.step().id()).isEqualTo("easy-10");
        assertThat(breach.sessionEnd()).isEqualTo(Way.noon(2).plusSeconds(900));
        assertThat(breach.provisional()).isFalse();
        assertThat(PlanBreach.of(planId, way.state())).hasSize(1);
    }

    private static void assertMinutes(Allowance allows, int minutes) {
        Protocol protocol = only(allows, OnPain.REPEAT);
        Optional<Double> meters = Optional.of(100.0);
        assertThat(new Way(protocol)
                        .runs(1, Optional.of(minutes * 66.0), meters)
                        .lastBreaches())
                .isEmpty();
        assertThat(new Way(protocol)
                        .runs(1, Optional.of(minutes * 66.0 + 1), meters)
                        .lastBreaches())
                .containsExactly(Breach.RAN_MORE);
    }
}
