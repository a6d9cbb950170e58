package org.twinge.notifier.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.messaging.Ids;
import org.twinge.notifier.model.Level;
import org.twinge.notifier.outgoing.OutgoingHttp;
import org.twinge.notifier.webhooks.Webhook.Format;
import org.twinge.notifier.webhooks.Webhook.Terms;

/** Reads what a clinic wants told where, and collects everything that is wrong with it. */
final class WebhookReader {
    private static final int LONGEST_ADDRESS = 2_000;
    private static final List<String> LANGUAGES = List.of("en", "de");

    private final OutgoingHttp http;
    private final List<Violation> violations = new ArrayList<>();

    WebhookReader(OutgoingHttp http) {
        this.http = http;
    }

    record Violation(String field, String message) {}

    /**
     * As it was written; nothing is checked yet.
     *
     * @param address an https address on the public internet
     * @param format {@code JSON}, as without one; {@code SLACK} or {@code TEXT}
     * @param minimum the gentlest level that it is told of; without one {@code SOON}
     * @param withLevel whether it is told the level too; without a word it is not
     * @param language {@code en}, as without one, or {@code de}
     */
    record Wanted(
            @Nullable String address,
            @Nullable String format,
            @Nullable String minimum,
            @Nullable Boolean withLevel,
            @Nullable String language) {}

    /** With a secret of its own. Empty if something is wrong. */
    Optional<Webhook> read(@Nullable Wanted written) {
        Wanted wanted = written == null ? new Wanted(null, null, null, null, null) : written;
        Optional<URI> address = address(wanted.address());
        Format format = choice("format", wanted.format(), Format.JSON, Format.values());
        Level minimum = choice("minimum", wanted.minimum(), Level.SOON, Level.values());
        String language = choice("language", wanted.language(), "en", LANGUAGES.toArray(String[]::new));
        boolean withLevel = Boolean.TRUE.equals(wanted.withLevel());
        return violations.isEmpty()
                ? address.map(to -> new Webhook(
                        Ids.v7(), to, WebhookSecret.fresh(), new Terms(format, minimum, withLevel, language)))
                : Optional.empty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private Optional<URI> address(@Nullable String written) {
        try {
            if (written != null && written.length() <= LONGEST_ADDRESS) {
                URI address = new URI(written);
                http.problem(address).ifPresent(problem -> refuse("address", problem));
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // said below
        }
        refuse("address", "is no address of at most " + LONGEST_ADDRESS + " characters");
        return Optional.empty();
    }

    private <T> T choice(String field, @Nullable String written, T usual, T[] choices) {
        if (written == null) {
            return usual;
        }
        Optional<T> found = Arrays.stream(choices)
                .filter(one -> one.toString().equals(written))
                .findFirst();
        if (found.isEmpty()) {
            refuse(field, "is none of " + Arrays.toString(choices));
        }
        return found.orElse(usual);
    }

    private void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }
}
