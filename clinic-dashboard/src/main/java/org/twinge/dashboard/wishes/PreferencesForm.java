package org.twinge.dashboard.wishes;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.wishes.Notifier.Kind;

/** What somebody wants, as it stands on the form. The notifier judges it. */
public class PreferencesForm {
    @RestForm
    @Nullable
    String version;

    @RestForm
    @Nullable
    String training;

    @RestForm
    @Nullable
    String symptoms;

    @RestForm
    @Nullable
    String question;

    @RestForm("staff-message")
    @Nullable
    String staffMessage;

    @RestForm
    @Nullable
    String quiet;

    @RestForm("quiet-from")
    @Nullable
    String quietFrom;

    @RestForm("quiet-to")
    @Nullable
    String quietTo;

    @RestForm("daily-messages")
    @Nullable
    String dailyMessages;

    @RestForm("repeat-after-days")
    @Nullable
    String repeatAfterDays;

    @RestForm
    @Nullable
    String digest;

    /** The form as the page shows it. */
    record Shown(
            String version,
            boolean quiet,
            String quietFrom,
            String quietTo,
            String dailyMessages,
            String repeatAfterDays,
            boolean digest) {}

    Shown shown() {
        return new Shown(
                text(version),
                quiet != null,
                text(quietFrom),
                text(quietTo),
                text(dailyMessages),
                text(repeatAfterDays),
                digest != null);
    }

    static PreferencesForm of(Notifier.Preferences kept) {
        var form = new PreferencesForm();
        form.version = Integer.toString(kept.version());
        Notifier.Hours hours = kept.quietHours();
        form.quiet = hours == null ? null : "true";
        form.quietFrom = hours == null ? "22:00" : hours.from();
        form.quietTo = hours == null ? "07:00" : hours.to();
        form.dailyMessages = Integer.toString(kept.dailyMessages());
        form.repeatAfterDays = Integer.toString(kept.repeatAfterDays());
        form.digest = kept.digest() ? "true" : null;
        return form;
    }

    /** The levels that were chosen; a kind that the form did not ask for is not there. */
    Map<Kind, String> chosen() {
        Map<Kind, String> chosen = new EnumMap<>(Kind.class);
        put(chosen, Kind.TRAINING, training);
        put(chosen, Kind.SYMPTOMS, symptoms);
        put(chosen, Kind.QUESTION, question);
        put(chosen, Kind.STAFF_MESSAGE, staffMessage);
        return chosen;
    }

    Map<String, @Nullable Object> body() {
        var minimums = new TreeMap<String, Object>();
        chosen().forEach((kind, level) -> minimums.put(kind.name(), Map.of("EMAIL", level, "PUSH", level)));
        var body = new TreeMap<String, @Nullable Object>();
        body.put("minimums", minimums);
        body.put("quietHours", quiet == null ? null : Map.of("from", text(quietFrom), "to", text(quietTo)));
        body.put("dailyMessages", number(dailyMessages));
        body.put("repeatAfterDays", number(repeatAfterDays));
        body.put("digest", digest != null);
        return body;
    }

    String seen() {
        return "\"" + text(version) + "\"";
    }

    private static void put(Map<Kind, String> chosen, Kind kind, @Nullable String level) {
        if (level != null) {
            chosen.put(kind, level);
        }
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    /** What is no number is out of every range. */
    private static int number(@Nullable String written) {
        try {
            return Integer.parseInt(text(written));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
