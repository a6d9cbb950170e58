package org.twinge.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinge.cli.stack.StackState.Member;
import org.twinge.cli.stack.StackState.Phase;
import org.twinge.cli.stack.StackState.Running;

class StackStateTest {
    private static final Running ME = Running.of(ProcessHandle.current());

    @TempDir
    Path folder;

    @Test
    void isReadAsItWasWritten() {
        var state = new StackState(
                ME,
                20_000,
                Phase.READY,
                List.of(
                        new Member("load-monitor", 28_083, Phase.READY, ME),
                        new Member("notifier", 28_085, Phase.STARTING, null)));

        state.write(folder.resolve("state.json"));

        assertThat(StackState.read(folder.resolve("state.json"))).contains(state);
        assertThat(StackState.read(folder.resolve("nothing.json"))).isEmpty();
    }

    @Test
    void aLaterProcessWithTheSameNumberIsNotOurs() {
        assertThat(ME.alive()).isPresent();
        assertThat(new Running(ME.pid(), Instant.EPOCH).alive()).isEmpty();
        assertThat(new Running(Integer.MAX_VALUE, null).alive()).isEmpty();
    }
}
