package org.twinge.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortCheckTest {
    @Test
    void namesWhoHasAPort() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.isFree(taken.getLocalPort())).isFalse();
            assertThat(PortCheck.holder(taken.getLocalPort()))
                    .hasValueSatisfying(who -> assertThat(who)
                            .contains("java", "pid " + ProcessHandle.current().pid()));
        }
    }

    @Test
    void refusesATakenPortAndOffersAnother() throws Exception {
        var ports = new Ports(PortCheck.freeShift(new Ports(0)).orElseThrow());
        try (var taken = new ServerSocket(ports.kafka(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.requireFree(ports))
                    .isInstanceOf(Problem.class)
                    .hasMessageContaining("port %d (kafka) is taken by".formatted(taken.getLocalPort()))
                    .hasMessageContaining("--port-shift");
        }
        PortCheck.requireFree(ports);
    }

    @Test
    void aShiftMovesEveryPortAndStaysAPort() {
        assertThat(new Ports(20_000).all())
                .containsEntry("clinic-dashboard", 28_080)
                .containsEntry("postgres", 35_432);
        assertThat(new Ports(0).all().values()).doesNotHaveDuplicates();
        assertThatThrownBy(() -> new Ports(50_000)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Ports(-1)).isInstanceOf(Problem.class);
    }
}
