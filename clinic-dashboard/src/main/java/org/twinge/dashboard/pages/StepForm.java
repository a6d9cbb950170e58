package org.twinge.dashboard.pages;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What a form of the pages says about a step; triage judges it. */
public class StepForm {
    /** The list with its filters, or a case: nowhere else does a form lead back to. */
    private static final Pattern BACK = Pattern.compile("/(\\?[A-Za-z0-9=&_%+.*-]*)?|/cases/[0-9a-f-]{36}");

    private static final int LONGEST_HOURS = 24 * 365;

    @RestForm
    @Nullable
    String revision;

    @RestForm
    @Nullable
    String key;

    @RestForm
    @Nullable
    String back;

    @RestForm
    @Nullable
    String staffId;

    @RestForm
    @Nullable
    String hours;

    @RestForm
    @Nullable
    String reason;

    @RestForm
    @Nullable
    String text;

    @RestForm
    @Nullable
    String outcome;

    @RestForm
    @Nullable
    String diagnosis;

    @RestForm
    @Nullable
    String side;

    @RestForm
    @Nullable
    String start;

    @RestForm
    @Nullable
    String end;

    String etag() {
        return "\"" + revision + "\"";
    }

    /** One form, sent twice, is one step; two forms of one page are two. */
    String idempotencyKey(UUID caseId, String step) {
        return key + "-" + step + "-" + caseId;
    }

    String backOr(String otherwise) {
        return back != null && BACK.matcher(back).matches() ? back : otherwise;
    }

    Map<String, Object> body(String step, Instant now) {
        var body = new TreeMap<String, Object>();
        switch (step) {
            case "assign" -> put(body, "staffId", staffId);
            case "snooze" -> {
                put(body, "until", until(now));
                put(body, "reason", reason);
            }
            case "note", "message" -> put(body, "text", text);
            case "resolve" -> {
                put(body, "outcome", outcome);
                var episode = new TreeMap<String, Object>();
                put(episode, "diagnosis", diagnosis);
                put(episode, "side", side);
                put(episode, "start", start);
                put(episode, "end", end);
                if (!episode.isEmpty()) {
                    body.put("episode", episode);
                }
            }
            default -> {} // the step says it all
        }
        return body;
    }

    private @Nullable String until(Instant now) {
        boolean number = hours != null && hours.matches("[0-9]{1,4}");
        int count = number ? Integer.parseInt(hours) : 0;
        return count == 0 || count > LONGEST_HOURS
                ? null
                : now.plus(Duration.ofHours(count)).toString();
    }

    private static void put(Map<String, Object> body, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            body.put(field, value);
        }
    }
}
