package org.twinge.notifier.email;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.Prompt;
import org.twinge.contracts.CatalogEntryPublished;

/** Numbers, days and set phrases in the reader's language. */
record Words(Messages messages, Locale locale) {
    static Words of(Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        Messages messages = MessageBundles.get(Messages.class, Localized.Literal.of(german ? "de" : "en"));
        return new Words(messages, german ? locale : Locale.UK);
    }

    String language() {
        return locale.getLanguage();
    }

    String kilometres(double metres) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(metres / 1000);
    }

    /** With two decimals. */
    String figure(double value) {
        return String.format(locale, "%.2f", value);
    }

    /** Whole, and never more than there is. */
    String percent(double share) {
        return String.format(locale, "%d", (long) Math.floor(share * 100 + 1e-9));
    }

    /** @param metric its name with its version; one without words of its own is named as it is */
    String metric(String metric) {
        return messages.metric(metric.replaceFirst("@.*", ""));
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
    }

    String band(AlertRaised.SpikeBand band) {
        return switch (band) {
            case OVER_10_PERCENT -> messages.over_10_percent();
            case OVER_30_PERCENT -> messages.over_30_percent();
            case OVER_100_PERCENT -> messages.over_100_percent();
        };
    }

    String name(CatalogEntryPublished.Words words) {
        return locale.getLanguage().equals("de") ? words.de() : words.en();
    }

    String breach(AlertRaised.BreachKind kind) {
        return switch (kind) {
            case BEFORE_CLEARANCE -> messages.breach_before_clearance();
            case RAN_FASTER -> messages.breach_faster();
            case RAN_MORE -> messages.breach_more();
            case RAN_SOONER -> messages.breach_sooner();
        };
    }

    /** Says nothing about what was reported: everybody who has a report gets the same words. */
    String question(Prompt prompt) {
        return switch (prompt.question()) {
            case NEXT_MORNING, REVIEW -> messages.prompt_question();
            case WEEKLY -> messages.prompt_weekly();
        };
    }

    String level(AlertRaised.Level level) {
        return switch (level) {
            case EMERGENCY -> messages.level_emergency();
            case SAME_DAY -> messages.level_same_day();
            case SOON -> messages.level_soon();
            case ROUTINE -> messages.level_routine();
            case SELF_CARE -> messages.level_self_care();
            case NOTICE -> messages.level_notice();
            case INFO -> messages.level_info();
        };
    }

    String whatLevelAsks(AlertRaised.Level level) {
        return switch (level) {
            case EMERGENCY -> messages.asks_emergency();
            case SAME_DAY -> messages.asks_same_day();
            case SOON -> messages.asks_soon();
            case ROUTINE -> messages.asks_routine();
            case SELF_CARE, NOTICE, INFO -> messages.asks_self_care();
        };
    }
}
