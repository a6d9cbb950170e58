package org.twinge.notifier.email;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.FiredRule;
import org.twinge.contracts.AlertRaised.MetricBeyond;
import org.twinge.contracts.AlertRaised.PlanBreach;
import org.twinge.contracts.AlertRaised.Prompt;
import org.twinge.contracts.AlertRaised.RedFlags;
import org.twinge.contracts.AlertRaised.SessionSpike;
import org.twinge.contracts.AlertRaised.StaffMessage;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Contact;

/**
 * Writes what people read. The subject never says what it is about, and to an address that is not verified the letter
 * does not either.
 */
@ApplicationScoped
public class Letters {
    private final NotifierConfig config;

    Letters(NotifierConfig config) {
        this.config = config;
    }

    /**
     * What is to be said, and to whom.
     *
     * @param content the alert; for a withdrawal the one that is taken back
     * @param escalated nobody has acknowledged the alert in time
     * @param correction an earlier message went out and means something else now
     */
    public record Occasion(
            Audience audience,
            Contact to,
            String athleteName,
            AlertRaised content,
            boolean contentFree,
            boolean escalated,
            boolean correction,
            boolean withdrawn) {}

    @CheckedTemplate(basePath = "letter")
    static class Templates {
        private Templates() {}

        static native TemplateInstance text(Letter letter, @Nullable Unsubscribe unsubscribe);

        static native TemplateInstance html(Letter letter, @Nullable Unsubscribe unsubscribe);
    }

    /** The last line of a letter. */
    public record Unsubscribe(String text, URI link) {}

    /** @param unsubscribe the link that ends such letters; empty where nobody can switch them off */
    public Email email(Letter letter, String to, String messageId, Optional<URI> unsubscribe) {
        String text =
                Words.of(Locale.forLanguageTag(letter.language())).messages().unsubscribe();
        Unsubscribe last = unsubscribe.map(link -> new Unsubscribe(text, link)).orElse(null);
        return new Email(
                to,
                messageId,
                letter.subject(),
                Templates.text(letter, last).render(),
                Templates.html(letter, last).render(),
                unsubscribe);
    }

    /** That there is something to read, in the reader's language: all that a lock screen may show. */
    public String subject(Contact to) {
        return Words.of(Locale.forLanguageTag(to.language())).messages().subject();
    }

    public Letter write(Occasion occasion) {
        Locale locale = Locale.forLanguageTag(occasion.to().language());
        Words words = Words.of(locale);
        Messages messages = words.messages();
        boolean toAthlete = occasion.audience() == Audience.ATHLETE;
        return new Letter(
                words.language(),
                messages.subject(),
                paragraphs(occasion, words),
                toAthlete || occasion.contentFree() ? messages.open_twinge() : messages.open_dashboard(),
                link(occasion),
                toAthlete ? messages.footer_athlete() : messages.footer_staff());
    }

    /** Where to read on, behind the login; to an address that is not verified not even what kind of thing it is. */
    private String link(Occasion occasion) {
        boolean open = occasion.audience() == Audience.ATHLETE && !occasion.contentFree() && !occasion.withdrawn();
        String page = open ? page(occasion.content()) : "";
        return page.isEmpty()
                ? config.dashboardUrl().toString()
                : config.dashboardUrl().resolve(page).toString();
    }

    private static String page(AlertRaised alert) {
        return switch (alert.cause()) {
            case Prompt _ -> "questions/" + alert.alertId();
            case StaffMessage _ -> "messages";
            case SessionSpike _, PlanBreach _, RedFlags _, MetricBeyond _ -> "";
        };
    }

    private static List<String> paragraphs(Occasion occasion, Words words) {
        Messages messages = words.messages();
        if (occasion.contentFree()) {
            return List.of(messages.log_in_to_read(), messages.verify_address());
        }
        if (occasion.withdrawn()) {
            return withdrawal(occasion, words);
        }
        List<String> paragraphs = new ArrayList<>();
        if (occasion.escalated()) {
            paragraphs.add(messages.nobody_acknowledged());
        }
        paragraphs.addAll(
                switch (occasion.audience()) {
                    case ATHLETE -> toAthlete(occasion, words);
                    case STAFF -> toStaff(occasion, words);
                });
        if (occasion.correction()) {
            paragraphs.add(messages.replaces_earlier());
        }
        return paragraphs;
    }

    private static List<String> toAthlete(Occasion occasion, Words words) {
        Messages messages = words.messages();
        return switch (occasion.content().cause()) {
            case SessionSpike spike ->
                List.of(
                        messages.greeting(occasion.athleteName()),
                        Gist.compared(spike, Audience.ATHLETE, occasion.athleteName(), words),
                        words.band(spike.band()),
                        messages.spike_association(),
                        messages.spike_what_to_do());
            case PlanBreach breach -> {
                List<String> paragraphs = new ArrayList<>(List.of(
                        messages.greeting(occasion.athleteName()),
                        messages.breach_compared(words.day(breach.localDay()), words.name(breach.step()))));
                breach.kinds().forEach(kind -> paragraphs.add(words.breach(kind)));
                paragraphs.add(messages.breach_shown());
                paragraphs.add(messages.breach_what_to_do());
                yield paragraphs;
            }
            case RedFlags flags -> whatToDoNow(flags, occasion.content().level(), words);
            case Prompt prompt -> List.of(messages.greeting(occasion.athleteName()), words.question(prompt));
            case StaffMessage _ -> List.of(messages.greeting(occasion.athleteName()), messages.staff_message());
            case MetricBeyond _ -> List.of(messages.log_in_to_read()); // it is for staff alone
        };
    }

    /** What to do now comes first; nobody in trouble should have to scroll. */
    private static List<String> whatToDoNow(RedFlags flags, AlertRaised.Level level, Words words) {
        Messages messages = words.messages();
        List<String> paragraphs = new ArrayList<>();
        flags.rules().stream()
                .sorted(Comparator.comparing(FiredRule::level))
                .map(FiredRule::action)
                .distinct()
                .forEach(paragraphs::add);
        paragraphs.add(words.whatLevelAsks(level));
        if (flags.unsettled()) {
            paragraphs.add(messages.unsettled_athlete());
        }
        paragraphs.add(messages.because_of_report());
        return paragraphs;
    }

    private static List<String> toStaff(Occasion occasion, Words words) {
        Messages messages = words.messages();
        AlertRaised.Level level = occasion.content().level();
        List<String> paragraphs = new ArrayList<>();
        switch (occasion.content().cause()) {
            case SessionSpike spike -> {
                paragraphs.add(Gist.compared(spike, Audience.STAFF, occasion.athleteName(), words));
                paragraphs.add(messages.staff_level(words.level(level)));
            }
            case RedFlags flags -> {
                paragraphs.add(messages.staff_red_flags(occasion.athleteName(), titles(flags, messages)));
                paragraphs.add(messages.staff_level(words.level(level)));
                if (flags.unsettled()) {
                    paragraphs.add(messages.unsettled_staff());
                }
            }
            case MetricBeyond beyond -> {
                paragraphs.add(Gist.beyond(beyond, occasion.athleteName(), words));
                paragraphs.add(messages.metric_foretells_nothing(occasion.athleteName()));
                paragraphs.add(messages.staff_level(words.level(level)));
            }
            case PlanBreach _, Prompt _, StaffMessage _ -> paragraphs.add(messages.log_in_to_read());
        }
        return paragraphs;
    }

    static String titles(RedFlags flags, Messages messages) {
        return flags.rules().isEmpty()
                ? messages.open_questions()
                : flags.rules().stream()
                        .sorted(Comparator.comparing(FiredRule::level))
                        .map(FiredRule::title)
                        .collect(Collectors.joining(", "));
    }

    private static List<String> withdrawal(Occasion occasion, Words words) {
        Messages messages = words.messages();
        String what = switch (occasion.content().cause()) {
            case SessionSpike spike -> messages.withdrawn_spike(words.day(spike.localDay()));
            case PlanBreach breach -> messages.withdrawn_breach(words.day(breach.localDay()));
            case MetricBeyond beyond ->
                messages.withdrawn_metric(words.metric(beyond.metric()), words.day(beyond.localDay()));
            case RedFlags _ -> messages.withdrawn_red_flags();
            case Prompt _ -> messages.withdrawn_prompt();
            case StaffMessage _ -> messages.withdrawn_staff_message();
        };
        return switch (occasion.audience()) {
            case ATHLETE -> List.of(messages.greeting(occasion.athleteName()), what, messages.withdrawn_still_hurts());
            case STAFF -> List.of(messages.staff_withdrawn(occasion.athleteName()), what);
        };
    }
}
