package org.twinge.system.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.twinge.system.notifier.FlakyMailServer.Kept;
import org.twinge.system.notifier.NotifierAlone.Sent;

/**
 * The notifier is killed, and the mail server is flaky and goes away; yet the inbox ends with what the plan says.
 *
 * <p>Five hundred alerts by default. {@code -Dtwinge.storm.alerts=10000} makes it ten thousand, which takes minutes.
 */
@Execution(ExecutionMode.CONCURRENT)
class NotifierFaultsIT {
    private static final int ALERTS = Integer.getInteger("twinge.storm.alerts", 500);
    private static final int ATHLETES = Math.min(1_000, ALERTS);
    private static final Duration PATIENCE = Duration.ofSeconds(120 + ALERTS / 10);

    /** What {@code FailPoints} ends a process with. */
    private static final int HALTED = 137;

    private final NotifierAlone alone = new NotifierAlone();
    private final FlakyMailServer mail = alone.mail();

    @AfterEach
    void stop() throws IOException {
        alone.close();
    }

    @Test
    void killedThreeTimesWhileMailFailsTheInboxHoldsWhatThePlanSays() {
        AlertStorm storm = new AlertStorm(ALERTS, ATHLETES);
        List<Kept> first = storm.expected(false);
        List<Kept> all = storm.expected(true);
        assertThat(all).as("the plan repeats nothing").doesNotHaveDuplicates().hasSizeGreaterThan(first.size());
        Set<Object> leasesAtKills = new HashSet<>();
        mail.becomeFlaky();
        storm.clinics().forEach(alone::send);
        storm.people().forEach(alone::send);
        Process notifier = alone.start("");
        awaiting(() -> alone.count("select count(*) from athlete_contact") == ATHLETES
                && alone.count("select count(*) from clinic_escalation")
                        == storm.clinics().size());
        alone.execute(storm.wishes());

        alone.send(storm.raised());
        awaiting(() -> mail.count() > first.size() / 5);
        notifier = killAndStart(notifier, leasesAtKills);
        awaiting(() -> mail.count() > first.size() * 2 / 5);
        mail.goAway();
        awaiting(() -> alone.count("select count(*) from delivery_attempt where answer like 'Couldn''t connect%'"
                        + " and provider = 'localhost:" + mail.port() + "'")
                > 20);
        notifier = killAndStart(notifier, leasesAtKills);
        mail.comeBack();
        awaiting(() -> distinct(mail.kept()).containsAll(first));
        awaitSettled(first.size());

        alone.send(storm.raised()); // a replay
        alone.send(storm.changed());
        awaiting(() -> mail.count() > (first.size() + all.size()) / 2);
        notifier = killAndStart(notifier, leasesAtKills);
        mail.becomeReliable();
        awaiting(() -> distinct(mail.kept()).containsAll(all));
        awaitSettled(all.size());
        awaiting(() -> alone.count("select count(*) from processed_event where consumer = 'alerts'")
                == events(storm.raised(), storm.changed()));
        awaitSettled(all.size());
        NotifierAlone.kill(notifier);

        List<Kept> kept = mail.kept();
        assertThat(distinct(kept)).containsExactlyInAnyOrderElementsOf(all);
        long unanswered = alone.count("select count(*) from delivery_attempt where outcome = 'TRANSIENT'"
                + " and answer !~ '^[45][0-9][0-9]' and answer not like 'Couldn''t connect%'");
        assertThat(kept.size() - all.size()).as("repetitions").isLessThanOrEqualTo((int)
                (leasesAtKills.size() + unanswered));
        assertThat(alone.count("select count(*) from delivery where state not in ('SENT', 'DROPPED', 'DIGESTED')"))
                .isZero();
        assertThat(alone.count("select count(*) from delivery where state = 'DIGESTED'"))
                .as("who wants notices only")
                .isPositive();
        System.out.printf(
                "%d alerts, %d messages, %d repeated; %d leases at the kills, %d attempts without an answer%n",
                ALERTS, all.size(), kept.size() - all.size(), leasesAtKills.size(), unanswered);
    }

    /** The same message is in hand each time: first everything before the server's 250, then after it, then settled. */
    @Test
    void dyingAtEachStepOfASendOnlyWhatWasAcceptedAndNotYetWrittenDownIsRepeated() throws Exception {
        AlertStorm storm = new AlertStorm(1, 1);
        storm.people().forEach(alone::send);
        alone.send(storm.raised());
        Kept message = storm.expected(false).getFirst();

        Map<String, Integer> mailsAfterDeathAt = new LinkedHashMap<>();
        for (String step :
                List.of("sender-leased", "sender-connected", "sender-prepared", "sender-sent", "sender-settled")) {
            Process notifier = alone.start(step);
            try {
                assertThat(notifier.waitFor(3, TimeUnit.MINUTES)).as(step).isTrue();
                assertThat(notifier.exitValue()).isEqualTo(HALTED);
            } finally {
                NotifierAlone.kill(notifier);
            }
            mailsAfterDeathAt.put(step, mail.count());
            alone.execute("update delivery set due_at = now() where state = 'LEASED'"); // the dead one's time is over
        }

        assertThat(mailsAfterDeathAt)
                .isEqualTo(Map.of(
                        "sender-leased", 0,
                        "sender-connected", 0,
                        "sender-prepared", 0,
                        "sender-sent", 1,
                        "sender-settled", 2));
        assertThat(mail.kept()).containsExactly(message, message);
        assertThat(alone.count("select count(*) from delivery where state = 'SENT' and perhaps_out"))
                .isOne();
        assertThat(alone.count("select count(*) from delivery_attempt where outcome = 'SENT'"))
                .isOne();

        mail.goAway();
        alone.standIn().comeBack();
        AlertStorm another = new AlertStorm(3, 1);
        alone.send(another.raised());
        Process notifier = alone.start("");
        awaiting(() -> alone.standIn().count() > 0);
        assertThat(alone.standIn().kept())
                .as("the next mail server takes over")
                .containsExactly(another.expected(false).getLast());
        NotifierAlone.kill(notifier);
    }

    private Process killAndStart(Process notifier, Set<Object> leases) {
        NotifierAlone.kill(notifier);
        leases.addAll(alone.column("select lease_owner from delivery where state = 'LEASED'"));
        return alone.start("");
    }

    private void awaitSettled(int messages) {
        awaiting(() -> alone.count("select count(*) from delivery where state = 'SENT'") == messages
                && alone.count("select count(*) from delivery where state in ('PENDING', 'LEASED', 'HELD')") == 0
                && alone.count("select count(*) from outbox") == 0);
    }

    private void awaiting(Callable<Boolean> state) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions() // the tables may not be there yet
                .until(state);
    }

    private static int events(List<Sent> first, List<Sent> second) {
        Set<UUID> ids = new HashSet<>();
        first.forEach(sent -> ids.add(sent.id()));
        second.forEach(sent -> ids.add(sent.id()));
        return ids.size();
    }

    private static Set<Kept> distinct(List<Kept> kept) {
        return new HashSet<>(kept);
    }
}
