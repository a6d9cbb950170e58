package org.twinge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CommandLineTest {
    private final StringWriter said = new StringWriter();

    @Test
    void helpNamesEveryCommand() {
        assertThat(run("help")).isZero();
        assertThat(said.toString())
                .contains(
                        "up", "down", "status", "logs", "reset", "demo", "import", "token", "parked", "test", "doctor");
    }

    @Test
    void wrongUseIsTwo() {
        assertThat(run("import", "somewhere")).isEqualTo(2);
        assertThat(said.toString()).contains("--athlete");
        assertThat(run("fly")).isEqualTo(2);
        assertThat(run("token")).isEqualTo(2);
    }

    @Test
    void unknownNamesAreToldWithTheKnownOnes() {
        assertThat(run("logs", "nothing")).isEqualTo(2);
        assertThat(said.toString()).contains("There is no log nothing", "load-monitor");
    }

    @Test
    void theDemoDomainMayBeLeftOut() {
        assertThat(TokenCommand.address("runner")).isEqualTo("runner@demo.twinge");
        assertThat(TokenCommand.address("a@b.example")).isEqualTo("a@b.example");
    }

    private int run(String... arguments) {
        CommandLine line = Twinge.commandLine();
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        return line.execute(arguments);
    }
}
