package org.twinge.dashboard.followup;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.triage.Item;
import org.twinge.dashboard.triage.Visitor;

/** The week's questions as triage words them. Once read they are kept, so that a form survives while triage is away. */
@Singleton
class CheckInItems {
    private final FollowUps followUps;
    private final Regions regions;
    private final Visitor visitor;
    private volatile FollowUps.@Nullable CheckInQuestions read;

    CheckInItems(@RestClient FollowUps followUps, Regions regions, Visitor visitor) {
        this.followUps = followUps;
        this.regions = regions;
        this.visitor = visitor;
    }

    String about() {
        return questions().about().in(visitor.locale());
    }

    Item first(CheckInForm form) {
        return item(CheckInForm.PARTICIPATION, form.chosen());
    }

    List<Item> more(CheckInForm form) {
        Map<String, String> chosen = form.chosen();
        return CheckInForm.MORE.stream().map(field -> item(field, chosen)).toList();
    }

    Item where(CheckInForm form) {
        return new Item(
                CheckInForm.REGIONS,
                visitor.words(FollowUpWords.class).where(),
                Item.Look.SEVERAL,
                regions.all().stream()
                        .map(region -> new Item.Choice(
                                region.code(),
                                region.label().in(visitor.locale()),
                                form.places().contains(region.code())))
                        .toList(),
                "",
                "");
    }

    private Item item(String field, Map<String, String> chosen) {
        FollowUps.Step step = questions().questions().stream()
                .filter(question -> question.field().equals(field))
                .findFirst()
                .orElseThrow();
        return new Item(
                field,
                step.question().in(visitor.locale()),
                Item.Look.LIST,
                step.answers().stream()
                        .map(answer -> new Item.Choice(
                                Integer.toString(answer.value()),
                                answer.label().in(visitor.locale()),
                                Integer.toString(answer.value()).equals(chosen.get(field))))
                        .toList(),
                "",
                "");
    }

    private FollowUps.CheckInQuestions questions() {
        FollowUps.CheckInQuestions known = read;
        if (known == null) {
            known = followUps.questions(visitor.authorization());
            read = known;
        }
        return known;
    }
}
