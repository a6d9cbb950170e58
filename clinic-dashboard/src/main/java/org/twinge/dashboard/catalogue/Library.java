package org.twinge.dashboard.catalogue;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinge.dashboard.Language;
import org.twinge.dashboard.catalogue.model.Disagreement;
import org.twinge.dashboard.catalogue.model.Exercise;
import org.twinge.dashboard.catalogue.model.Guideline;
import org.twinge.dashboard.catalogue.model.Injury;
import org.twinge.dashboard.catalogue.model.Review;
import org.twinge.dashboard.catalogue.model.Source;
import org.twinge.dashboard.catalogue.model.Text;
import org.twinge.dashboard.pages.Words;

/** What the pages of single entries need besides the entry: names, sources, and the reader's words. */
@RequestScoped
class Library {
    private final Catalogue catalogue;
    private final Rules rules;
    private final Language language;

    Library(Catalogue catalogue, Rules rules, Language language) {
        this.catalogue = catalogue;
        this.rules = rules;
        this.language = language;
    }

    /** An entry as the API shows it; only the one that was asked for is there. */
    record ShownInjury(
            int revision, long fromVersion, Injury injury, List<Source> sources, List<Disagreement> disagreements) {}

    record ShownExercise(
            int revision,
            long fromVersion,
            Exercise exercise,
            List<Source> sources,
            List<Disagreement> disagreements) {}

    record ShownGuideline(
            int revision,
            long fromVersion,
            Guideline guideline,
            List<Source> sources,
            List<Disagreement> disagreements) {}

    Wording wording(List<Source> sources) {
        return Wording.of(
                language,
                names("exercises", Exercise.class, Exercise::id, Exercise::name),
                sources.stream().collect(Collectors.toMap(Source::id, Source::author)));
    }

    /** With the authors of every source. */
    Wording wording() {
        return wording(catalogue.all("sources", null, Source.class));
    }

    InjuryReading reading(Wording wording) {
        return new InjuryReading(
                wording,
                language.words(Words.class),
                injuries(),
                names("guidelines", Guideline.class, Guideline::id, Guideline::name),
                rules.byId());
    }

    Map<String, Text> injuries() {
        return names("injuries", Injury.Listed.class, Injury.Listed::id, Injury.Listed::name);
    }

    InjuryView.Head head(
            Wording wording,
            Text name,
            List<String> synonyms,
            String kind,
            Review review,
            String version,
            Optional<Long> pinned) {
        return new InjuryView.Head(
                wording.in(name),
                String.join(", ", synonyms),
                kind,
                wording.review(review),
                version,
                pinned.map(String::valueOf));
    }

    private <T> Map<String, Text> names(String entries, Class<T> type, Function<T, String> id, Function<T, Text> name) {
        return catalogue.all(entries, null, type).stream().collect(Collectors.toMap(id, name));
    }
}
