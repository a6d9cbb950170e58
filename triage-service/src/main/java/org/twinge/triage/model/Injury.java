package org.twinge.triage.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An injury of the catalogue, as far as answers speak for or against it.
 *
 * @param findings what each finding means for it, by code
 */
public record Injury(String id, Finding.Text name, SortedMap<String, Bearing> findings) {

    /** What a yes to a finding means. */
    public enum Bearing {
        /** Most who have it say yes. */
        TYPICAL,
        SUPPORTING,
        OPPOSING,
        /** Whoever says yes has something else. */
        EXCLUDING
    }

    public Injury {
        findings = Collections.unmodifiableSortedMap(new TreeMap<>(findings));
    }

    public static Injury of(String id, Finding.Text name, Map<String, Bearing> findings) {
        return new Injury(id, name, new TreeMap<>(findings));
    }
}
