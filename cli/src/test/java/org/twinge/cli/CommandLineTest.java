package org.twinge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.twinge.cli.stack.Login;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter said = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("help")).isZero();
        assertThat(said.toString())
                .contains(
                        "up",
                        "down",
                        "status",
                        "logs",
                        "reset",
                        "demo",
                        "import",
                        "inspect",
                        "triage",
                        "metrics",
                        "backtest",
                        "bench",
                        "token",
                        "parked",
                        "test",
                        "doctor");
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : new String[] {"up", "import", "parked", "bench"}) {
            assertThat(run(command, "--help")).isZero();
            assertThat(said.toString()).contains("Usage: twinge " + command);
        }
        assertThat(run("parked", "replay", "--help")).isZero();
    }

    @Test
    void wrongUseIsTwo() {
        assertThat(run("import", "somewhere")).isEqualTo(2);
        assertThat(said.toString()).contains("--athlete");
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("token")).isEqualTo(2);
        assertThat(run("triage")).isEqualTo(2);
        assertThat(said.toString()).contains("Name a file with one report a line");
    }

    @Test
    void unknownNamesAreToldWithTheKnownOnes() {
        assertThat(run("logs", "nothing")).isEqualTo(2);
        assertThat(said.toString()).contains("There is no log nothing", "load-monitor");
    }

    @Test
    void theDemoDomainMayBeLeftOut() {
        assertThat(Login.address("runner")).isEqualTo("runner@demo.twinge");
        assertThat(Login.address("a@b.example")).isEqualTo("a@b.example");
    }

    private int run(String... arguments) {
        CommandLine line = Twinge.commandLine();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
