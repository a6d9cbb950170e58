package org.twinge.dashboard.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Why the catalogue did not do what an editor asked for.
 *
 * @param sentence the catalogue's own words, in English like the rest of what editors read
 * @param reasons every one that there is
 * @param changes what somebody else has changed meanwhile
 */
record Refusal(int status, String sentence, List<String> reasons, List<ChangeLine> changes) {

    static Refusal of(int status, JsonNode problem) {
        var reasons = new ArrayList<String>();
        problem.path("reasons").forEach(reason -> reasons.add(reason.asText()));
        problem.path("violations")
                .forEach(each -> reasons.add(each.path("field").asText() + ": "
                        + each.path("message").asText()));
        var changes = new ArrayList<ChangeLine>();
        problem.path("changes")
                .forEach(each ->
                        changes.add(ChangeLine.of(each.path("path").asText(), each.get("before"), each.get("after"))));
        return new Refusal(
                status,
                problem.path("detail").asText(problem.path("title").asText()),
                List.copyOf(reasons),
                List.copyOf(changes));
    }
}
