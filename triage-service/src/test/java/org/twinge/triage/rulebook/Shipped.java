package org.twinge.triage.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Truth;
import org.twinge.triage.model.Vocabulary;

/** The rule book and the findings as they are shipped, and reports to try them on. */
public final class Shipped {
    public static final Vocabulary VOCABULARY = VocabularyReader.shipped();
    public static final RuleBook BOOK = book();

    /** As it was published; stored assessments name it. */
    public static final RuleBook VERSION_2026_1 = published("2026.1");

    private Shipped() {}

    /** Everything answered no, except these. */
    public static Answers yes(Collection<String> codes) {
        Answers answers = Answers.NONE;
        for (String code : VOCABULARY.yesNoCodes()) {
            answers = answers.with(code, new Answer.Said(Truth.of(codes.contains(code))));
        }
        return answers;
    }

    public static Answers yes(String... codes) {
        return yes(List.of(codes));
    }

    private static RuleBook published(String version) {
        try (var in = Shipped.class.getResourceAsStream("/rulebook/" + version + ".json")) {
            return RuleBookReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), VOCABULARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RefusedRuleBook e) {
            throw new IllegalStateException(String.join("\n", e.reasons()), e);
        }
    }

    private static RuleBook book() {
        try {
            return RuleBookReader.read(RuleBookFiles.shipped(), VOCABULARY);
        } catch (RefusedRuleBook e) {
            throw new IllegalStateException(String.join("\n", e.reasons()), e);
        }
    }
}
