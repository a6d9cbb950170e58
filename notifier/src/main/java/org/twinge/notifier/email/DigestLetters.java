package org.twinge.notifier.email;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.text.NumberFormat;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinge.contracts.AlertRaised;
import org.twinge.notifier.NotifierConfig;
import org.twinge.notifier.email.Letters.Unsubscribe;
import org.twinge.notifier.model.Audience;
import org.twinge.notifier.model.Contact;
import org.twinge.notifier.model.DigestTime.Days;
import org.twinge.notifier.model.TrainingLoad;
import org.twinge.notifier.model.TrainingLoad.Day;
import org.twinge.notifier.model.TrainingLoad.Stretch;

/**
 * Writes digests. The subject names no more than the stretch of time; to an address that is not verified the letter says
 * nothing else either. It tells and does not judge: no ratio, no risk.
 */
@ApplicationScoped
public class DigestLetters {
    private final NotifierConfig config;

    DigestLetters(NotifierConfig config) {
        this.config = config;
    }

    /** @param load empty: nothing was run, or it is nobody's but the athlete's */
    public record Content(Audience audience, Contact to, Days days, List<Item> items, Optional<TrainingLoad> load) {}

    /** @param withdrawn what was told before no longer holds */
    public record Item(String athleteName, AlertRaised alert, boolean withdrawn) {}

    /** @param bars the days' loads as a picture that is a table: mail programs show no SVG, and screen readers read it */
    record Page(
            String language,
            String subject,
            String title,
            List<String> paragraphs,
            String itemsTitle,
            List<String> items,
            String barsTitle,
            List<Bar> bars,
            List<String> facts,
            String why,
            String linkText,
            URI link,
            String choicesText,
            URI choices,
            String footer) {}

    /** @param percent of the week's highest; 0 where there is nothing to draw */
    record Bar(String day, String value, int percent) {
        public int rest() {
            return 100 - percent;
        }
    }

    @CheckedTemplate(basePath = "digest")
    static class Templates {
        private Templates() {}

        static native TemplateInstance text(Page page, Unsubscribe unsubscribe);

        static native TemplateInstance html(Page page, Unsubscribe unsubscribe);
    }

    public Email email(Content content, String messageId, URI unsubscribe) {
        Words words = Words.of(Locale.forLanguageTag(content.to().language()));
        Page page = page(content, words);
        Unsubscribe last = new Unsubscribe(words.messages().unsubscribe(), unsubscribe);
        return new Email(
                content.to().email(),
                messageId,
                page.subject(),
                Templates.text(page, last).render(),
                Templates.html(page, last).render(),
                Optional.of(unsubscribe));
    }

    private Page page(Content content, Words words) {
        Messages messages = words.messages();
        boolean athlete = content.audience() == Audience.ATHLETE;
        boolean open = content.to().verified();
        Optional<TrainingLoad> load = open ? content.load() : Optional.empty();
        List<Item> items = open ? content.items() : List.of();
        Optional<Stretch> week = load.map(known -> known.over(content.days()));
        return new Page(
                words.language(),
                athlete ? messages.digest_subject_week() : messages.digest_subject_day(),
                athlete
                        ? messages.digest_week(
                                words.day(content.days().first()),
                                words.day(content.days().last()))
                        : messages.digest_day(words.day(content.days().last())),
                open ? opening(content, words) : List.of(messages.log_in_to_read(), messages.verify_address()),
                messages.digest_items(),
                items.stream()
                        .sorted(Comparator.comparing(Item::athleteName))
                        .map(item -> line(item, content.audience(), words))
                        .toList(),
                load.map(known -> barsTitle(known, messages)).orElse(""),
                load.map(known -> bars(known, week.orElseThrow(), words)).orElse(List.of()),
                load.map(known -> facts(known, week.orElseThrow(), words)).orElse(List.of()),
                athlete ? messages.digest_why_athlete() : messages.digest_why_staff(),
                athlete ? messages.open_twinge() : messages.open_dashboard(),
                config.dashboardUrl(),
                messages.digest_choices(),
                config.dashboardUrl().resolve("preferences"),
                athlete ? messages.footer_athlete() : messages.footer_staff());
    }

    private static List<String> opening(Content content, Words words) {
        Messages messages = words.messages();
        return content.audience() == Audience.ATHLETE
                ? List.of(messages.greeting(content.to().name()), messages.digest_pain())
                : List.of(messages.digest_items_staff());
    }

    /** One alert in one line. */
    private static String line(Item item, Audience audience, Words words) {
        String line = switch (item.alert().cause()) {
            case AlertRaised.SessionSpike spike ->
                item.withdrawn()
                        ? words.messages().withdrawn_spike(words.day(spike.localDay()))
                        : Gist.compared(spike, audience, item.athleteName(), words);
            case AlertRaised.PlanBreach breach ->
                item.withdrawn()
                        ? words.messages().withdrawn_breach(words.day(breach.localDay()))
                        : words.messages().breach_compared(words.day(breach.localDay()), words.name(breach.step()));
            case AlertRaised.MetricBeyond beyond ->
                item.withdrawn()
                        ? words.messages().withdrawn_metric(words.metric(beyond.metric()), words.day(beyond.localDay()))
                        : Gist.beyond(beyond, item.athleteName(), words)
                                + " "
                                + words.messages().metric_foretells_nothing(item.athleteName());
            case AlertRaised.RedFlags flags ->
                item.withdrawn()
                        ? words.messages().withdrawn_red_flags()
                        : Gist.asked(flags, item.alert().level(), audience, item.athleteName(), words);
            case AlertRaised.Prompt _, AlertRaised.StaffMessage _ ->
                words.messages().log_in_to_read();
        };
        return item.withdrawn() && audience == Audience.STAFF
                ? words.messages().staff_withdrawn(item.athleteName()) + " " + line
                : line;
    }

    private static String barsTitle(TrainingLoad load, Messages messages) {
        return switch (load.method()) {
            case DISTANCE -> messages.digest_distance();
            case SESSION_RPE -> messages.digest_session_rpe();
            case TRIMP -> messages.digest_trimp();
        };
    }

    private static List<Bar> bars(TrainingLoad load, Stretch week, Words words) {
        return week.days().stream().map(day -> bar(load, week, day, words)).toList();
    }

    private static Bar bar(TrainingLoad load, Stretch week, Day day, Words words) {
        String name = day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, words.locale());
        if (day.load().isEmpty()) {
            return new Bar(name, words.messages().digest_unknown(), 0);
        }
        double value = day.load().get();
        return value == 0
                ? new Bar(name, words.messages().digest_rest(), 0)
                : new Bar(name, amount(load, value, words), (int) Math.max(1, Math.round(100 * value / week.most())));
    }

    private static List<String> facts(TrainingLoad load, Stretch week, Words words) {
        Messages messages = words.messages();
        List<String> facts = new ArrayList<>();
        facts.add(messages.digest_total(
                amount(load, week.total(), words), week.known(), week.days().size()));
        week.before().ifPresent(before -> facts.add(messages.digest_before(amount(load, before, words))));
        load.longest()
                .ifPresent(longest -> facts.add(
                        messages.digest_longest(words.kilometres(longest.meters()), words.day(longest.day()))));
        return facts;
    }

    /** Arbitrary units carry no decimals, and no unit. */
    private static String amount(TrainingLoad load, double value, Words words) {
        return switch (load.method()) {
            case DISTANCE -> words.kilometres(value * 1000) + " km";
            case SESSION_RPE, TRIMP ->
                NumberFormat.getIntegerInstance(words.locale()).format(value);
        };
    }
}
