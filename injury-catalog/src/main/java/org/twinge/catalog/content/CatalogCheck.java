package org.twinge.catalog.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Whether what an entry refers to exists, and what the records alone cannot tell. */
public final class CatalogCheck {
    private final Vocabulary vocabulary;
    private final Set<String> rules;
    private final BiPredicate<EntryKind, String> exists;
    private final List<String> reasons = new ArrayList<>();

    private CatalogCheck(Vocabulary vocabulary, Set<String> rules, BiPredicate<EntryKind, String> exists) {
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.exists = exists;
    }

    /**
     * The reasons to refuse it, each beginning with the field.
     *
     * @param rules ids of the triage rules
     * @param exists whether the catalogue has an entry of this kind and id
     */
    public static List<String> reasons(
            Entry entry, Vocabulary vocabulary, Set<String> rules, BiPredicate<EntryKind, String> exists) {
        var check = new CatalogCheck(vocabulary, rules, exists);
        check.entry(entry);
        return List.copyOf(check.reasons);
    }

    private void entry(Entry entry) {
        entry.references()
                .filter(reference -> !exists.test(reference.kind(), reference.id()))
                .forEach(reference -> reasons.add("%s: there is no %s in %s"
                        .formatted(
                                reference.field(),
                                reference.id(),
                                reference.kind().folder())));
        entry.facts()
                .flatMap(fact -> fact.sources().stream())
                .distinct()
                .filter(source -> !exists.test(EntryKind.SOURCE, source))
                .forEach(source -> reasons.add("sources: there is no source " + source));
        switch (entry) {
            case Injury injury -> injury(injury);
            case Exercise exercise ->
                known(
                        "regions",
                        "body region",
                        exercise.regions(),
                        vocabulary.regions().keySet());
            case Guideline guideline -> redFlags(guideline.redFlags());
            case Term t -> german("definition", t.definition());
            case Question q -> {}
            case Disagreement d -> {}
            case Source s -> {}
        }
    }

    private void injury(Injury injury) {
        known("regions", "body region", injury.regions(), vocabulary.regions().keySet());
        known(
                "signs",
                "finding",
                injury.signs().stream()
                        .flatMap(sign -> Stream.ofNullable(sign.finding()))
                        .toList(),
                vocabulary.findings());
        injury.signs().stream()
                .filter(sign -> sign.bearing() == Injury.Bearing.EXCLUDING && sign.finding() == null)
                .forEach(sign -> reasons.add(
                        "signs: what excludes has a finding: " + sign.fact().en()));
        redFlags(injury.redFlags());
        known(
                "recovery",
                "variant",
                injury.recovery().stream()
                        .flatMap(recovery -> Stream.ofNullable(recovery.variant()))
                        .toList(),
                injury.variants().stream().map(Injury.Variant::id).toList());
        german("summary", injury.summary());
        german("firstSteps[0]", injury.firstSteps().getFirst());
        german("seeWhom[0]", injury.seeWhom().getFirst().fact());
        if (injury.returnToRun() != null) {
            reasons.addAll(ProtocolCheck.reasons(injury.returnToRun()));
        }
        boolean whole = !injury.causes().isEmpty() && !injury.rehab().isEmpty() && injury.returnToRun() != null;
        if (injury.depth() == Injury.Depth.FULL && !whole) {
            reasons.add("depth: a full entry has causes, rehabilitation and a return to running");
        }
    }

    private void redFlags(List<Injury.RedFlag> redFlags) {
        known(
                "redFlags",
                "triage rule",
                redFlags.stream().map(Injury.RedFlag::rule).toList(),
                rules);
    }

    private void german(String field, Fact fact) {
        if (fact.de() == null || fact.de().isBlank()) {
            reasons.add(field + ".de: athletes see this line in German too");
        }
    }

    private void known(String field, String what, Collection<String> codes, Collection<String> known) {
        for (String code : codes) {
            if (!known.contains(code)) {
                reasons.add(field + ": there is no " + what + " " + code);
            }
        }
    }
}
