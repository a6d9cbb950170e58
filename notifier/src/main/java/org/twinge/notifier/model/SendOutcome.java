package org.twinge.notifier.model;

import java.time.Duration;
import java.util.List;

/** What became of one attempt to hand a message to somebody's server. */
public sealed interface SendOutcome {

    /** The server's answer, without addresses. */
    String answer();

    record Sent(String answer) implements SendOutcome {}

    /**
     * @param perhapsAccepted the connection broke after the content was sent and before the answer came
     * @param asksToWait how long the server asks us to wait; zero where it does not say
     */
    record Transient(String answer, boolean perhapsAccepted, Duration asksToWait) implements SendOutcome {}

    /** @param noSuchAddress it is the address that the server refuses, whatever we say to it */
    record Permanent(String answer, boolean noSuchAddress) implements SendOutcome {}

    /** Another server may take it now; but a message that is perhaps out is not sent again so soon. */
    default boolean othersMayTakeIt() {
        return this instanceof Transient later && !later.perhapsAccepted();
    }

    /**
     * What several servers' answers come to, each asked because the one before did not take the message: as long as one of
     * them may take it later, it is not refused, unless somebody knows that there is no such address.
     */
    static SendOutcome together(List<SendOutcome> oneAfterTheOther) {
        SendOutcome last = oneAfterTheOther.getLast();
        if (last instanceof Permanent refused && !refused.noSuchAddress()) {
            return oneAfterTheOther.reversed().stream()
                    .filter(Transient.class::isInstance)
                    .findFirst()
                    .orElse(last);
        }
        return last;
    }

    /** What a message to several addresses of one person comes to: one of them is enough, and one that may yet take it. */
    static SendOutcome any(List<SendOutcome> oneForEachAddress) {
        return oneForEachAddress.stream()
                .filter(Sent.class::isInstance)
                .findFirst()
                .or(() -> oneForEachAddress.stream()
                        .filter(Transient.class::isInstance)
                        .map(Transient.class::cast)
                        .reduce((one, other) -> new Transient(
                                one.answer(),
                                one.perhapsAccepted() || other.perhapsAccepted(),
                                one.asksToWait().compareTo(other.asksToWait()) <= 0
                                        ? one.asksToWait()
                                        : other.asksToWait()))
                        .map(SendOutcome.class::cast))
                .orElseGet(oneForEachAddress::getLast);
    }
}
