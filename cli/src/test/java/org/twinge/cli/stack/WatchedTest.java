package org.twinge.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinge.cli.stack.StackState.Phase;
import org.twinge.cli.stack.Watched.Launched;

class WatchedTest {
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Watched.Listener listener = new Watched.Listener() {
        @Override
        public void changed() {}

        @Override
        public void say(String line) {
            said.add(line);
        }
    };

    @TempDir
    Path folder;

    @Test
    void whatIsKilledComesBackAndItsLogIsNamed() throws Exception {
        Path log = Files.writeString(folder.resolve("notifier.log"), "write failed: No space left on device\n");
        var member = new Watched("notifier", 1, log, self -> Launched.of(sleeping()), listener);
        member.start();
        ProcessHandle first = member.state().alive().orElseThrow();

        first.destroyForcibly();

        assertThat(said.poll(10, TimeUnit.SECONDS))
                .contains("notifier was killed by signal 9", log.toString(), "the disk is full");
        assertThat(said.poll(10, TimeUnit.SECONDS)).isEqualTo("✓ notifier is back");
        assertThat(member.state().phase()).isEqualTo(Phase.READY);
        assertThat(member.state().alive()).isPresent().get().isNotEqualTo(first);

        member.askToStop();
        member.awaitStop();
        assertThat(member.state().alive()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void whatDiesAgainAndAgainIsLeft() throws Exception {
        Path log = folder.resolve("notifier.log");
        var member = new Watched(
                "notifier",
                1,
                log,
                self -> Launched.of(new ProcessBuilder("sh", "-c", "sleep 0.2; exit 3").start()),
                listener);
        member.start();

        String last;
        do {
            last = said.poll(10, TimeUnit.SECONDS);
            assertThat(last).isNotNull();
        } while (!last.contains("again and again"));

        assertThat(last).contains("stopped by itself (exit code 3)");
        assertThat(member.state().phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void aFailedStartShowsTheEndOfTheLog() throws Exception {
        Path log = Files.writeString(folder.resolve("kafka.log"), "one\ntwo\n");
        var member = new Watched(
                "kafka",
                1,
                log,
                self -> {
                    throw new IllegalStateException("no answer");
                },
                listener);

        assertThatThrownBy(member::start)
                .isInstanceOf(Problem.class)
                .hasMessageContainingAll("kafka did not start: no answer", "| two", log.toString());
    }

    private static Process sleeping() throws java.io.IOException {
        return new ProcessBuilder("sleep", "60").start();
    }
}
