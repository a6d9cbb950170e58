package org.twinge.notifier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.notifier.model.SmtpReply.Stage;

class SmtpReplyTest {

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
        assertThat(SmtpReply.read(stage, code, "answer").getClass().getSimpleName())
                .isEqualTo(outcome);
    }

    @Test
    void aBreakAfterTheContentMayHaveBeenAnAcceptance() {
        assertThat(SmtpReply.read(Stage.CONTENT, -1, "[EOF]"))
                .isEqualTo(new SendOutcome.Transient("[EOF]", true, Duration.ZERO));
        assertThat(SmtpReply.read(Stage.CONTENT, 451, "later"))
                .isEqualTo(new SendOutcome.Transient("later", false, Duration.ZERO));
        assertThat(SmtpReply.read(Stage.RECIPIENT, -1, "[EOF]"))
                .isEqualTo(new SendOutcome.Transient("[EOF]", false, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "550, 550 5.1.1 unknown user, true",
        "550, 550 no such user here, true",
        "553, 553 5.1.3 bad address syntax, true",
        "550, 550 5.2.1 mailbox disabled, true",
        "552, 552 5.2.2 mailbox full, false",
        "552, 552 storage exceeded, false",
        "550, 550 5.7.1 blocked by policy, false",
        "554, 554 5.4.4 no route, false",
        "554, 554 transaction failed, false",
    })
    void onlyAnAddressThatIsNoneIsRefusedForGood(int code, String answer, boolean noSuchAddress) {
        assertThat(SmtpReply.read(Stage.RECIPIENT, code, answer))
                .isEqualTo(new SendOutcome.Permanent(answer, noSuchAddress));
        assertThat(SmtpReply.read(Stage.CONTENT, code, answer)).isEqualTo(new SendOutcome.Permanent(answer, false));
    }

    @ParameterizedTest
    @CsvSource({
        "450 4.2.0 greylisted for 5 minutes, PT5M",
        "451 4.7.1 Greylisting in action: please come back in 00:04:58, PT0S",
        "421 try again in 300 seconds, PT5M",
        "421 Too much: wait 2h, PT2H",
        "450 Rate limit; retry after 30s, PT30S",
        "451 4.3.0 try later, PT0S",
        "452 4.5.3 more than 5 recipients, PT0S",
    })
    void hearsHowLongToWait(String answer, Duration asksToWait) {
        int code = Integer.parseInt(answer.substring(0, 3));

        assertThat(SmtpReply.read(Stage.RECIPIENT, code, answer))
                .isEqualTo(new SendOutcome.Transient(answer, false, asksToWait));
    }

    @Test
    void anotherServerIsAskedUnlessTheMessageIsPerhapsOut() {
        assertThat(SmtpReply.read(Stage.LOGIN, 0, "refused").othersMayTakeIt()).isTrue();
        assertThat(SmtpReply.read(Stage.RECIPIENT, 451, "later").othersMayTakeIt())
                .isTrue();
        assertThat(SmtpReply.read(Stage.CONTENT, 0, "[EOF]").othersMayTakeIt()).isFalse();
        assertThat(SmtpReply.read(Stage.RECIPIENT, 550, "no").othersMayTakeIt()).isFalse();
        assertThat(SmtpReply.read(Stage.CONTENT, 250, "kept").othersMayTakeIt()).isFalse();
    }

    @Test
    void whatOneServerMayTakeLaterIsNotRefused() {
        SendOutcome later = SmtpReply.read(Stage.RECIPIENT, 451, "451 later");
        SendOutcome policy = SmtpReply.read(Stage.RECIPIENT, 550, "550 5.7.1 no relaying");
        SendOutcome unknown = SmtpReply.read(Stage.RECIPIENT, 550, "550 5.1.1 nobody here");
        SendOutcome sent = SmtpReply.read(Stage.CONTENT, 250, "kept");

        assertThat(SendOutcome.together(List.of(later, policy))).isEqualTo(later);
        assertThat(SendOutcome.together(List.of(later, unknown))).isEqualTo(unknown);
        assertThat(SendOutcome.together(List.of(later, sent))).isEqualTo(sent);
        assertThat(SendOutcome.together(List.of(policy))).isEqualTo(policy);
    }

    @Test
    void keepsTheAnswerWithoutTheAddress() {
        assertThat(SmtpReply.read(
                                Stage.RECIPIENT, 550, "550 5.1.1 <ada@example.org>: unknown\r\nuser ada@example.org\0")
                        .answer())
                .isEqualTo("550 5.1.1 <(address)>: unknown user (address)");
        assertThat(SmtpReply.read(Stage.RECIPIENT, 550, "x".repeat(2000)).answer())
                .hasSize(500);
    }
}
