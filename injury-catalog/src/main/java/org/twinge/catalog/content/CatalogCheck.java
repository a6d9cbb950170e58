package org.twinge.catalog.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whether what an injury refers to exists: regions, findings, sources. */
final class CatalogCheck {
    private final Vocabulary vocabulary;
    private final Set<String> sources;
    private final List<String> reasons = new ArrayList<>();

    private CatalogCheck(Vocabulary vocabulary, Set<String> sources) {
        this.vocabulary = vocabulary;
        this.sources = sources;
    }

    /** The reasons to refuse it, each beginning with the field. */
    static List<String> reasons(Injury injury, Vocabulary vocabulary, Set<String> sources) {
        var check = new CatalogCheck(vocabulary, sources);
        check.injury(injury);
        return check.reasons;
    }

    private void injury(Injury injury) {
        known("regions", "body region", injury.regions(), vocabulary.regions().keySet());
        sourced("summary", injury.summary());
        each("signs", injury.signs(), Injury.Sign::fact);
        each("firstSteps", injury.firstSteps(), fact -> fact);
        each("seeWhom", injury.seeWhom(), Injury.Referral::fact);
        each("recovery", injury.recovery(), Injury.Recovery::fact);
        each("redFlags", injury.redFlags(), Injury.RedFlag::fact);
        for (int i = 0; i < injury.signs().size(); i++) {
            String finding = injury.signs().get(i).finding();
            if (finding != null) {
                known("signs[" + i + "].finding", "finding", List.of(finding), vocabulary.findings());
            }
        }
    }

    private <T> void each(String field, List<T> items, Function<T, Fact> fact) {
        for (int i = 0; i < items.size(); i++) {
            sourced(field + "[" + i + "]", fact.apply(items.get(i)));
        }
    }

    private void sourced(String field, Fact fact) {
        known(field + ".sources", "source", fact.sources(), sources);
    }

    private void known(String field, String what, Collection<String> codes, Set<String> known) {
        for (String code : codes) {
            if (!known.contains(code)) {
                reasons.add(field + ": there is no " + what + " " + code);
            }
        }
    }
}
