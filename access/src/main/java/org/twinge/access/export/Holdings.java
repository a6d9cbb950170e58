package org.twinge.access.export;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a service keeps about an athlete. Every table with a column {@code athlete_id} is of a kind or kept back.
 *
 * @param service its name, which is also the folder inside the whole export
 * @param keptBack tables that are not exported, each with its reason, in English
 */
public record Holdings(String service, List<Kind> kinds, Map<String, String> keptBack) {
    /** Of a service that has people, consent and who looked from the dashboard, which exports them. */
    public static Holdings besideTheMirror(String service, List<Kind> kinds, Map<String, String> keptBack) {
        Map<String, String> all = new TreeMap<>(keptBack);
        all.put("access_athlete", "a copy of the profile; the dashboard exports it");
        all.put("access_consent", "a copy of the consents; the dashboard exports them");
        all.put("staff_read", "who looked, for 30 days; the dashboard keeps and exports all of it");
        return new Holdings(service, kinds, all);
    }

    /** The files that are in an export whether there is anything in them or not. */
    public List<String> files() {
        return kinds.stream().flatMap(kind -> kind.files().stream()).toList();
    }
}
