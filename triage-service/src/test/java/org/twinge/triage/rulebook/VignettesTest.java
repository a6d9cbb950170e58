package org.twinge.triage.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Level;

/** The hand-made vignettes that must be seen today or at once, translated into findings. */
class VignettesTest {
    private static final Map<String, String> FINDING = Map.ofEntries(
            Map.entry("chest_pain", "chest-pain"),
            Map.entry("dyspnoea", "sudden-breathlessness"),
            Map.entry("collapse", "collapsed"),
            Map.entry("confusion", "confusion"),
            Map.entry("saddle_numbness", "saddle-numbness"),
            Map.entry("urinary_retention", "bladder-or-bowel-change"),
            Map.entry("pain_out_of_proportion", "severe-limb-pain-not-settling"),
            Map.entry("tense_compartment", "limb-tense"),
            Map.entry("paraesthesia", "limb-numbness"),
            Map.entry("joint_swelling", "hot-swollen-joint"),
            Map.entry("warmth", "hot-swollen-joint"),
            Map.entry("fever", "fever"),
            Map.entry("pleuritic_pain", "pain-on-breathing-in"),
            Map.entry("calf_swelling", "one-leg-swelling"),
            Map.entry("face_droop", "face-droop"),
            Map.entry("unilateral_weakness", "one-sided-weakness-or-numbness"),
            Map.entry("pop", "heel-pop-or-blow"),
            Map.entry("no_push_off", "weak-push-off"),
            Map.entry("locked", "knee-locked"),
            Map.entry("tender", "calf-pain"),
            Map.entry("navicular", "midfoot-bone-tender"),
            Map.entry("fifth_metatarsal_base", "midfoot-bone-tender"),
            Map.entry("heat", "very-hot"),
            Map.entry("trauma", "injured"),
            Map.entry("recent_immobility", "recent-immobility-or-surgery"));

    /** Ours to what the vignettes call it. */
    private static final Map<String, String> RULE = Map.ofEntries(
            Map.entry("RF-CARDIAC", "cardiac"),
            Map.entry("FLAG-FIRST", "cardiac"),
            Map.entry("RF-HEATSTROKE", "heat-stroke"),
            Map.entry("RF-CES", "cauda-equina"),
            Map.entry("RF-ACS", "acute-compartment"),
            Map.entry("RF-SEPTIC-JOINT", "infection"),
            Map.entry("RF-PE", "pulmonary-embolism"),
            Map.entry("RF-STROKE", "stroke"),
            Map.entry("RF-CHILD-LIMP", "child-limp-fever"),
            Map.entry("RF-ACHILLES-RUPTURE", "achilles-rupture"),
            Map.entry("OTTAWA-ANKLE", "ottawa-ankle"),
            Map.entry("OTTAWA-FOOT", "ottawa-foot"),
            Map.entry("RF-DVT", "vein-clot"),
            Map.entry("RF-LOCKED-KNEE", "locked-knee"));

    @TestFactory
    Stream<DynamicTest> whatMustBeSeenTodayIsSeenToday() throws IOException {
        return cases().stream()
                .filter(vignette -> Set.of("EMERGENCY", "SAME_DAY")
                        .contains(vignette.path("expected").asText()))
                .map(vignette -> DynamicTest.dynamicTest(
                        vignette.path("id").asText() + " "
                                + vignette.path("description").asText(),
                        () -> {
                            var assessment = Shipped.BOOK.assess(answers(vignette.path("facts")));
                            assertThat(assessment.level())
                                    .isEqualTo(Level.valueOf(
                                            vignette.path("expected").asText()));
                            assertThat(assessment.unsettled()).isFalse();
                            assertThat(assessment.fired())
                                    .anyMatch(fired -> fired.rule()
                                            .id()
                                            .equals(RULE.get(
                                                    vignette.path("rule").asText())));
                        }));
    }

    @TestFactory
    Stream<DynamicTest> unansweredIsNotNo() throws IOException {
        return cases().stream()
                .filter(vignette -> vignette.path("facts").has("unknown"))
                .map(vignette -> DynamicTest.dynamicTest(vignette.path("id").asText(), () -> {
                    var assessment = Shipped.BOOK.assess(answers(vignette.path("facts")));
                    assertThat(assessment.incomplete()).isTrue();
                    assertThat(assessment.openQuestions().getFirst()).isEqualTo("chest-pain");
                }));
    }

    private static Answers answers(JsonNode facts) {
        var yes = new HashSet<String>();
        facts.path("symptoms").forEach(symptom -> finding(symptom.asText()).ifPresent(yes::add));
        for (String flag : List.of("heat", "trauma", "recent_immobility")) {
            if (facts.path(flag).asBoolean()) {
                finding(flag).ifPresent(yes::add);
            }
        }
        if (facts.has("tender")) {
            finding(facts.path("tender").asText()).ifPresent(yes::add);
        }
        boolean sudden = facts.path("onset").asText().equals("sudden");
        if (sudden) {
            yes.add("injured");
        }
        if (facts.has("weight_bearing_4_steps")) {
            yes.add("cannot-take-four-steps");
        }
        // vignettes that do not mention age, pain or gait mean an adult without a limp
        Answers answers = Shipped.yes(yes)
                .with(Answers.AGE, new Answer.Amount(facts.path("age").asInt(35)))
                .with(Answers.PAIN, new Answer.Amount(facts.path("pain").asInt(5)))
                .with(
                        Answers.ONSET_DAYS,
                        new Answer.Amount(facts.path("onset_days").asInt(0)));
        for (JsonNode unknown : facts.path("unknown")) {
            var open = new TreeMap<>(answers.byCode());
            open.remove(FINDING.get(unknown.asText()));
            answers = Answers.of(open);
        }
        if (facts.has("region")) {
            answers = answers.with(
                    Answers.REGION,
                    new Answer.Chosen(facts.path("region").asText().replace('_', '-')));
        }
        if (facts.has("calf_diff_cm")) {
            answers = answers.with(
                    "calf-difference",
                    new Answer.Amount(facts.path("calf_diff_cm").asDouble()));
        }
        boolean limps = facts.path("symptoms").toString().contains("\"limp\"");
        return answers.with(Answers.GAIT, new Answer.Chosen(limps ? "changed" : "normal"));
    }

    /** A limp is the gait, all else has to be translated. */
    private static Optional<String> finding(String word) {
        if (word.equals("limp")) {
            return Optional.empty();
        }
        assertThat(FINDING).containsKey(word);
        return Optional.of(FINDING.get(word));
    }

    private static List<JsonNode> cases() throws IOException {
        var cases = new ArrayList<JsonNode>();
        try (var in = VignettesTest.class.getResourceAsStream("/triage/cases.jsonl");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                cases.add(StrictJson.MAPPER.readTree(line));
            }
        }
        return cases;
    }
}
