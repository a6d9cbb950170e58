package org.twinge.dashboard.followup;

import jakarta.inject.Singleton;
import java.util.List;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.triage.Questions;
import org.twinge.dashboard.triage.Visitor;

/** Parts of the body in the reader's words, from the findings vocabulary. */
@Singleton
class Regions {
    private final List<Question.Option> all;
    private final Visitor visitor;

    Regions(Questions questions, Visitor visitor) {
        this.all = questions.the("region").kind() instanceof Question.Kind.Choice choice ? choice.options() : List.of();
        this.visitor = visitor;
    }

    List<Question.Option> all() {
        return all;
    }

    /** Empty for none, and for one that only a newer vocabulary knows. */
    String label(String code) {
        return all.stream()
                .filter(option -> option.code().equals(code))
                .map(option -> option.label().in(visitor.locale()))
                .findFirst()
                .orElse("");
    }
}
