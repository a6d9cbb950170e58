package org.twinge.dashboard;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.access.Caller;
import org.twinge.dashboard.athletes.FindReader;
import org.twinge.dashboard.model.Athlete;
import org.twinge.dashboard.model.Profile;

/**
 * The language an athlete reads: their profile's, otherwise the browser's first choice of those there are. A page with
 * words in {@code messages/*_de.properties} asks here for its words and has itself rendered here.
 */
@RequestScoped
public class Language {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final FindReader findReader;
    private final Caller caller;
    private final HttpHeaders headers;
    private @Nullable Locale known;

    Language(FindReader findReader, Caller caller, HttpHeaders headers) {
        this.findReader = findReader;
        this.caller = caller;
        this.headers = headers;
    }

    /** English or German. */
    public Locale locale() {
        if (known == null) {
            Stream<Locale> own = findReader
                    .find(caller.subject())
                    .map(Athlete::profile)
                    .map(Profile::language)
                    .map(Locale::forLanguageTag)
                    .stream();
            known = Stream.concat(own, headers.getAcceptableLanguages().stream())
                    .map(wanted -> Locale.of(wanted.getLanguage()))
                    .filter(SPOKEN::contains)
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        }
        return known;
    }

    /** The words of a message bundle. */
    public <T> T words(Class<T> bundle) {
        return locale().equals(Locale.ENGLISH)
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(locale().getLanguage()));
    }

    public String render(TemplateInstance page) {
        return page.setLocale(locale()).render();
    }
}
