package org.twinge.triage.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All findings of one version, by code, in the order of the file. */
public record Vocabulary(String version, Map<String, Finding> byCode) {
    public Vocabulary {
        byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
    }

    public Optional<Finding> finding(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The codes answered with yes, no or unknown. */
    public List<String> yesNoCodes() {
        return byCode.values().stream()
                .filter(finding -> finding.type() instanceof Finding.Type.YesNoUnknown)
                .map(Finding::code)
                .toList();
    }
}
