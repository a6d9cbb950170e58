package org.twinge.dashboard.triage;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules' words in German, in {@code rulebook/VERSION_de.json}. They belong to one version of the rule book: a report
 * judged by another reads in English, as published, rather than in words that may no longer say the same.
 */
@Singleton
public class RuleTexts {
    private static final Pattern VERSION = Pattern.compile("[0-9]+[.][0-9]+");

    private final ObjectMapper json;
    private final Map<String, Map<String, Translated>> german = new ConcurrentHashMap<>();

    RuleTexts(ObjectMapper json) {
        this.json = json;
    }

    record Translated(String title, String action, String explanation) {}

    public RuleText of(FiredRule rule, String version, Locale locale) {
        @Nullable
        Translated translated = locale.equals(Locale.GERMAN) ? german(version).get(rule.id()) : null;
        return translated == null
                ? new RuleText("en", rule.title(), rule.action(), rule.explanation())
                : new RuleText("de", translated.title(), translated.action(), translated.explanation());
    }

    Map<String, Translated> german(String version) {
        return VERSION.matcher(version).matches() ? german.computeIfAbsent(version, this::read) : Map.of();
    }

    private Map<String, Translated> read(String version) {
        try (InputStream in = RuleTexts.class.getResourceAsStream("/rulebook/" + version + "_de.json")) {
            return in == null ? Map.of() : json.readValue(in, new TypeReference<Map<String, Translated>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
