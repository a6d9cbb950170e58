package org.twinge.ingest.strava;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's headers say: {@code X-RateLimit-Limit: 200,2000} and {@code X-RateLimit-Usage: 79,222}, for a quarter of an
 * hour and a day, and {@code X-ReadRateLimit-…} for reads.
 *
 * @param all over all requests; empty where nothing was said, or nothing that can be read
 */
record RateLimits(Optional<Both> reads, Optional<Both> all) {
    private static final Pattern PAIR = Pattern.compile("\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*");

    record Count(int limit, int used) {}

    record Both(Count window, Count day) {}

    /** @param header gives a header's value by its name, or null */
    static RateLimits in(Function<String, @Nullable String> header) {
        return new RateLimits(both(header, "X-ReadRateLimit"), both(header, "X-RateLimit"));
    }

    private static Optional<Both> both(Function<String, @Nullable String> header, String name) {
        Matcher limit = PAIR.matcher(text(header.apply(name + "-Limit")));
        Matcher usage = PAIR.matcher(text(header.apply(name + "-Usage")));
        return limit.matches() && usage.matches()
                ? Optional.of(new Both(count(limit, usage, 1), count(limit, usage, 2)))
                : Optional.empty();
    }

    private static Count count(Matcher limit, Matcher usage, int group) {
        return new Count(Integer.parseInt(limit.group(group)), Integer.parseInt(usage.group(group)));
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}
