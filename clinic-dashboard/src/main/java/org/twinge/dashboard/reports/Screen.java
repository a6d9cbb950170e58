package org.twinge.dashboard.reports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.model.Question.Kind;
import org.twinge.dashboard.reports.model.Draft;
import org.twinge.dashboard.reports.model.Interview;
import org.twinge.dashboard.triage.Item;
import org.twinge.dashboard.triage.Questions;
import org.twinge.dashboard.triage.TriageWords;

/**
 * One screen of the interview in words.
 *
 * @param noToTheRest what is left open can be answered no at once
 */
public record Screen(
        int step, Title title, boolean amending, List<Group> groups, boolean isWhere, boolean noToTheRest) {
    public enum Part {
        EMERGENCIES,
        PLACE,
        MORE,
        SEND
    }

    public enum Title {
        EMERGENCIES(Part.EMERGENCIES),
        WHERE(Part.PLACE),
        HOW(Part.PLACE),
        WHEN(Part.PLACE),
        MORE(Part.MORE),
        SEND(Part.SEND);

        private final Part part;

        Title(Part part) {
            this.part = part;
        }

        public Part part() {
            return part;
        }
    }

    public record Group(String category, List<Item> items) {}

    /** Long lists of all kinds of things have headings. */
    public boolean headings() {
        return title.part() != Part.PLACE;
    }

    public List<Part> parts() {
        return Arrays.asList(Part.values());
    }

    static Screen of(Draft draft, int step, Questions questions, TriageWords words, Locale locale) {
        List<Question> asked = draft.asked(step).stream().map(questions::the).toList();
        var groups = new ArrayList<Group>();
        for (Question question : asked) {
            if (groups.isEmpty() || !groups.getLast().category().equals(question.category())) {
                groups.add(new Group(question.category(), new ArrayList<>()));
            }
            groups.getLast().items().add(Item.of(question, draft.answers().get(question.code()), words, locale));
        }
        Title title = title(draft, step);
        long yesOrNo =
                asked.stream().filter(q -> q.kind() instanceof Kind.YesNo).count();
        return new Screen(
                step,
                title,
                draft.amends() != null,
                groups,
                title == Title.WHERE,
                title.part() != Part.PLACE && yesOrNo > 0);
    }

    private static Title title(Draft draft, int step) {
        List<String> asked = draft.asked(step);
        if (asked.isEmpty()) {
            return Title.SEND;
        }
        if (asked.equals(Interview.WHERE)) {
            return Title.WHERE;
        }
        if (Interview.HOW.containsAll(asked)) {
            return Title.HOW;
        }
        if (Interview.WHEN.containsAll(asked)) {
            return Title.WHEN;
        }
        return draft.steps().subList(0, step).contains(Interview.WHERE) ? Title.MORE : Title.EMERGENCIES;
    }
}
