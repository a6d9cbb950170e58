package org.twinge.triage.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twinge.triage.model.Assessment;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.Rule;
import org.twinge.triage.model.Rule.Kind;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.offline.Vignettes.Vignette;
import org.twinge.triage.rulebook.Shipped;
import org.twinge.triage.rulebook.StrictJson;

/** The gates a rule book has to pass, and the document that shows how it passes them. */
class EvaluationTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("twinge.root"), "docs", "triage-evaluation.md");

    @Test
    void thereAreAtLeast300Cases() {
        assertThat(cases().values().stream().mapToLong(Long::longValue).sum()).isGreaterThan(300);
        assertThat(Vignettes.all()).hasSizeGreaterThan(100);
    }

    @Test
    void everyEmergencyIsFoundAndTheRestIsMostlyRight() {
        for (Confusion table : new Confusion[] {vignettes(Shipped.BOOK), rules(), all()}) {
            assertThat(table.emergenciesFound().of())
                    .isEqualTo(table.emergenciesFound().all());
            assertThat(table.safe().percent()).isGreaterThanOrEqualTo(97);
            assertThat(table.overTriage().percent()).isLessThanOrEqualTo(25);
        }
    }

    @Test
    void noVignetteIsWorseOffThanUnderTheVersionBefore() {
        assertThat(Vignettes.all())
                .filteredOn(v -> v.report().expected().isPresent())
                .allSatisfy(vignette -> {
                    Level expected = vignette.report().expected().orElseThrow();
                    var before = Shipped.VERSION_2026_1.assess(vignette.report().answers());
                    var now = Shipped.BOOK.assess(vignette.report().answers());
                    if (before.level().atLeast(expected)) {
                        assertThat(now.level().atLeast(expected))
                                .as(vignette.id())
                                .isTrue();
                    }
                });
    }

    /** Write it anew with {@code ./mvnw -pl triage-service -am test -Dtest=EvaluationTest -Dsurefire.failIfNoSpecifiedTests=false -Dtwinge.docs.write=true}. */
    @Test
    void theDocumentIsUpToDate() throws IOException {
        if (Boolean.getBoolean("twinge.docs.write")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(DOCUMENT).content().isEqualTo(document());
    }

    @Test
    void theCollectionIsTranslatedWhole() throws IOException {
        var corpus = System.getenv("TWINGE_CORPUS");
        assumeTrue(corpus != null, "TWINGE_CORPUS names no folder with triage/cases.jsonl");
        Map<String, Vignette> ours = new HashMap<>();
        Vignettes.all().forEach(vignette -> ours.put(vignette.id(), vignette));
        for (String line : Files.readAllLines(Path.of(corpus, "triage", "cases.jsonl"))) {
            var theirs = StrictJson.MAPPER.readTree(line);
            String id = theirs.path("id").asText();
            if (!id.equals("B10")) { // the empty report: refused, see ReportReaderTest
                assertThat(ours).containsKey(id);
                boolean disagrees = ours.get(id).note().startsWith("DISAGREEMENT");
                assertThat(ours.get(id)
                                .report()
                                .expected()
                                .map(Level::name)
                                .orElse("null")
                                .equals(theirs.path("expected").asText()))
                        .as(id)
                        .isEqualTo(!disagrees);
            }
        }
    }

    private static String document() {
        return """
                # How the rule book judges its cases

                Rule book %s, findings vocabulary %s. Written by `./mvnw -pl triage-service -am test -Dtest=EvaluationTest -Dsurefire.failIfNoSpecifiedTests=false -Dtwinge.docs.write=true`; a test fails when this page is out of date. The vignettes alone: `./twinge triage --summary triage-service/src/test/resources%s`.

                What this shows and what not: the expected levels are our own reading of guidelines, no clinician has reviewed them, and the same people wrote rules and cases. It guards against losing a red flag by a change; it says nothing about how well people answer the questions. For comparison, published symptom checkers triaged 57 %% of lay vignettes right and 80 %% of the emergencies (Semigran 2015, BMJ 351:h3480), later ones 49 %% (Hill 2020, Med J Aust 212:514).

                Gates: every emergency at EMERGENCY, safe advice at least 97 %%, over-triage at most 25 %%, no vignette unsafe that was safe under the version before.

                ## %d cases

                %s
                Positive cases expect the level of their rule. A rule's other cases check whether it fires, stays clear or stays open, not a level.

                ## Vignettes

                %s
                The same vignettes under the version before (%s):

                %s
                ## Positive cases of the rules

                %s
                ## Both together

                %s
                ## Vignettes judged otherwise than expected

                %s
                ## Where we expect something else than the collection the vignettes E, U, S, R, C and B come from

                %s
                * B10, the empty report: not a vignette here. It is refused with the reason, and never judged.
                """.formatted(
                        Shipped.BOOK.version(),
                        Shipped.VOCABULARY.version(),
                        Vignettes.RESOURCE,
                        cases().values().stream().mapToLong(Long::longValue).sum(),
                        cases().entrySet().stream()
                                .map(kind -> "* %s: %d\n".formatted(kind.getKey(), kind.getValue()))
                                .collect(Collectors.joining()),
                        vignettes(Shipped.BOOK).text(),
                        Shipped.VERSION_2026_1.version(),
                        vignettes(Shipped.VERSION_2026_1).text(),
                        rules().text(),
                        all().text(),
                        Vignettes.all().stream()
                                .filter(v -> v.report().expected().isPresent())
                                .map(EvaluationTest::difference)
                                .collect(Collectors.joining()),
                        Vignettes.all().stream()
                                .filter(v -> v.note().startsWith("DISAGREEMENT"))
                                .map(v -> "* %s, %s: %s"
                                        .formatted(v.id(), v.story(), v.note().substring("DISAGREEMENT: ".length())))
                                .collect(Collectors.joining("\n"))).strip()
                + "\n";
    }

    private static String difference(Vignette vignette) {
        Assessment assessment = Shipped.BOOK.assess(vignette.report().answers());
        Level expected = vignette.report().expected().orElseThrow();
        if (assessment.level() == expected && !assessment.incomplete()) {
            return "";
        }
        String rules = assessment.fired().stream()
                .filter(fired -> fired.rule().level() == assessment.level())
                .map(fired -> fired.rule().id())
                .collect(Collectors.joining(", "));
        return "* %s, %s: expected %s, judged %s%s by %s. %s\n"
                .formatted(
                        vignette.id(),
                        vignette.story(),
                        expected,
                        assessment.incomplete() ? "incomplete, at least " : "",
                        assessment.level(),
                        rules,
                        vignette.note());
    }

    private static Map<String, Long> cases() {
        var cases = Shipped.BOOK.rules().stream()
                .flatMap(rule -> rule.cases().stream())
                .collect(Collectors.groupingBy(
                        testCase -> "rule cases, " + testCase.kind().name().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.counting()));
        cases.put("vignettes", (long) Vignettes.all().size());
        return cases;
    }

    private static Confusion vignettes(RuleBook book) {
        var table = new Confusion();
        vignettes(book, table);
        return table;
    }

    private static Confusion rules() {
        var table = new Confusion();
        rules(table);
        return table;
    }

    private static Confusion all() {
        var table = new Confusion();
        vignettes(Shipped.BOOK, table);
        rules(table);
        return table;
    }

    private static void vignettes(RuleBook book, Confusion table) {
        for (Vignette vignette : Vignettes.all()) {
            Assessment assessment = book.assess(vignette.report().answers());
            vignette.report()
                    .expected()
                    .ifPresent(expected -> table.add(expected, assessment.level(), assessment.incomplete()));
        }
    }

    private static void rules(Confusion table) {
        for (Rule rule : Shipped.BOOK.rules()) {
            for (Rule.Case testCase : rule.cases()) {
                if (testCase.kind() == Kind.POSITIVE) {
                    Assessment assessment = Shipped.BOOK.assess(testCase.answers());
                    table.add(rule.level(), assessment.level(), assessment.incomplete());
                }
            }
        }
    }
}
