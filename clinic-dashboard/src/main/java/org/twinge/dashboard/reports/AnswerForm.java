package org.twinge.dashboard.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.triage.Questions;

/** The answers on a form whose fields are named by the questions asked. */
final class AnswerForm {
    private AnswerForm() {}

    /** @param noToTheRest whether what was left open on purpose is answered no; a number or a place never is */
    static Map<String, String> read(List<String> asked, Questions questions, boolean noToTheRest) {
        var answers = new TreeMap<String, String>();
        for (String code : asked) {
            Question question = questions.the(code);
            question.answer(written(code))
                    .or(() -> Optional.of(Question.NO)
                            .filter(no -> noToTheRest && question.kind() instanceof Question.Kind.YesNo))
                    .ifPresent(answer -> answers.put(code, answer));
        }
        return answers;
    }

    /** A box for "I don't know" comes after the field it belongs to, and counts more. */
    private static Optional<String> written(String field) {
        Object values = CurrentRequestManager.get().getFormParameter(field, false, false);
        return values instanceof List<?> list
                ? list.stream()
                        .map(Object::toString)
                        .filter(text -> !text.isBlank())
                        .reduce((first, last) -> last)
                : Optional.empty();
    }
}
