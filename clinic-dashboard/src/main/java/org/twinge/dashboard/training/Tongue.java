package org.twinge.dashboard.training;

import io.quarkus.qute.i18n.MessageBundles;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.pages.Words;
import org.twinge.dashboard.triage.Visitor;

/** How a reader is spoken to: staff in English. Days are the athlete's own. */
record Tongue(Locale locale, ZoneId zone, TrainingWords training, PlanWords plan, Words common) {
    static Tongue ofAthlete(Visitor visitor) {
        return new Tongue(
                visitor.locale(),
                visitor.zone(),
                visitor.words(TrainingWords.class),
                visitor.words(PlanWords.class),
                visitor.words(Words.class));
    }

    static Tongue ofStaff(ZoneId athletes) {
        return new Tongue(
                Locale.ENGLISH,
                athletes,
                MessageBundles.get(TrainingWords.class),
                MessageBundles.get(PlanWords.class),
                MessageBundles.get(Words.class));
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    String written(LocalDate day) {
        return Numbers.day(day, locale);
    }

    /** From 0 to 10, with a decimal where it has one. */
    String number(double pain) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(pain);
    }

    String level(Level level) {
        return common.levelWord(level);
    }

    boolean german() {
        return locale.equals(Locale.GERMAN);
    }
}
