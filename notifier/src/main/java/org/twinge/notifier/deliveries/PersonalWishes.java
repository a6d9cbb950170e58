package org.twinge.notifier.deliveries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.twinge.messaging.Database;
import org.twinge.notifier.mailbox.Mailboxes;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.Mailbox;
import org.twinge.notifier.model.Preferences;
import org.twinge.notifier.model.Wishes;
import org.twinge.notifier.model.Wishes.Lately;
import org.twinge.notifier.preferences.PersonalPreferences;

/** What may keep a message from somebody, read where it can matter: nobody's wishes keep back what is forced. */
@ApplicationScoped
class PersonalWishes {
    private final PersonalPreferences preferences;
    private final Mailboxes mailboxes;
    private final Database database;
    private final Clock clock;

    PersonalWishes(PersonalPreferences preferences, Mailboxes mailboxes, Database database, Clock clock) {
        this.preferences = preferences;
        this.mailboxes = mailboxes;
        this.database = database;
        this.clock = clock;
    }

    Wishes of(Contact to, DeliveryRow row) {
        if (Mailbox.isForced(row.level, row.audience)) {
            return Wishes.NONE;
        }
        Preferences own = preferences.of(to.personId());
        return new Wishes(
                own, mailboxes.of(to.personId(), to.email()), to.zone(), lately(row, own.repeatAfterDays(), to.zone()));
    }

    /**
     * What was sent, and what is about to be and came before this one: of two that wait, each would else make room for the
     * other. What went out in a digest, and what was taken back, does not count.
     */
    private Lately lately(DeliveryRow row, int repeatAfterDays, ZoneId zone) {
        Instant now = clock.instant();
        Instant day = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Instant since = now.minus(Duration.ofDays(repeatAfterDays));
        return database.readOne(
                        """
                        with lately as (
                          select * from delivery
                          where person_id = ? and alert_id <> ? and digest_id is null
                            and ((state = 'SENT' and settled_at >= ?)
                              or (state in ('PENDING', 'LEASED') and settled_at is null and (created_at, id) < (?, ?))))
                        select
                          (select count(*) from lately
                            where (settled_at is null or settled_at >= ?)
                              and level in ('ROUTINE', 'SELF_CARE', 'NOTICE', 'INFO')) as gentle_today,
                          exists (select from lately
                            where athlete_id = ? and rule = ? and urgency(level) <= urgency(?)
                              and (settled_at is null or settled_at >= ?)
                              and not exists (select from alert
                                where alert.athlete_id = lately.athlete_id and alert.alert_id = lately.alert_id
                                  and alert.revision >= lately.alert_revision and alert.withdrawn)) as of_this_rule
                        """,
                        found -> new Lately(
                                repeatAfterDays > 0 && found.getBoolean("of_this_rule"), found.getInt("gentle_today")),
                        row.personId,
                        row.alertId,
                        since.isBefore(day) ? since : day,
                        row.createdAt,
                        row.id,
                        day,
                        row.athleteId,
                        row.rule,
                        row.level.name(),
                        since)
                .orElseThrow();
    }
}
