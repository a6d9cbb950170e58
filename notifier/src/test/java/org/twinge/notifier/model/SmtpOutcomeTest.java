package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.notifier.model.SmtpOutcome.Stage;

class SmtpOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "CONTENT, 250, Sent",
        "CONTENT, 251, Sent",
        "RECIPIENT, 421, Transient",
        "RECIPIENT, 450, Transient",
        "CONTENT, 451, Transient",
        "RECIPIENT, 452, Transient",
        "RECIPIENT, 550, Permanent",
        "RECIPIENT, 552, Permanent",
        "CONTENT, 554, Permanent",
        // our own set-up is wrong: the person's address is not to blame
        "LOGIN, 535, Transient",
        "LOGIN, 554, Transient",
        "SENDER, 530, Transient",
        "SENDER, 550, Transient",
        "RECIPIENT, 250, Transient",
        "LOGIN, 0, Transient",
        "CONTENT, -1, Transient",
        "CONTENT, 999, Transient",
    })
    void readsTheReplyCode(Stage stage, int code, String outcome) {
        assertThat(SmtpOutcome.of(stage, code, "answer").getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void aBreakAfterTheContentMayHaveBeenAnAcceptance() {
        assertThat(SmtpOutcome.of(Stage.CONTENT, -1, "[EOF]")).isEqualTo(new SmtpOutcome.Transient("[EOF]", true));
        assertThat(SmtpOutcome.of(Stage.CONTENT, 451, "later")).isEqualTo(new SmtpOutcome.Transient("later", false));
        assertThat(SmtpOutcome.of(Stage.RECIPIENT, -1, "[EOF]")).isEqualTo(new SmtpOutcome.Transient("[EOF]", false));
    }

    @Test
    void keepsTheAnswerWithoutTheAddress() {
        assertThat(SmtpOutcome.of(
                                Stage.RECIPIENT, 550, "550 5.1.1 <ada@example.org>: unknown\r\nuser ada@example.org\0")
                        .answer())
                .isEqualTo("550 5.1.1 <(address)>: unknown user (address)");
        assertThat(SmtpOutcome.of(Stage.RECIPIENT, 550, "x".repeat(2000)).answer())
                .hasSize(500);
    }
}
