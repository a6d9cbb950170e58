package org.twinge.triage.rulebook;

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

    private static RuleBook book() {
        try {
            return RuleBookReader.read(RuleBookFiles.shipped(), VOCABULARY);
        } catch (RefusedRuleBook e) {
            throw new IllegalStateException(String.join("\n", e.reasons()), e);
        }
    }
}
