package org.twinge.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What differs at one place of a document.
 *
 * @param path as in {@code /signs/2/fact/en}; of a list that grew or shrank, the place where it differs first
 * @param before missing where there was nothing
 * @param after missing where nothing is any more
 */
public record Change(String path, JsonNode before, JsonNode after) {
    /** Everything that differs between two documents, in the order of the fields. */
    public static List<Change> between(JsonNode before, JsonNode after) {
        var changes = new ArrayList<Change>();
        compare("", before, after, changes);
        return changes;
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var fields = new LinkedHashSet<String>();
            before.fieldNames().forEachRemaining(fields::add);
            after.fieldNames().forEachRemaining(fields::add);
            fields.forEach(field -> compare(path + "/" + field, before.path(field), after.path(field), changes));
        } else if (before.isArray() && after.isArray()) {
            lists(path, before, after, changes);
        } else {
            changes.add(new Change(path, before, after));
        }
    }

    /** What both lists begin and end with is left out; the middle is compared one by one. */
    private static void lists(String path, JsonNode before, JsonNode after, List<Change> changes) {
        int shorter = Math.min(before.size(), after.size());
        int begin = 0;
        while (begin < shorter && before.get(begin).equals(after.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        for (int i = begin; i < Math.max(before.size(), after.size()) - end; i++) {
            compare(
                    path + "/" + i,
                    i < before.size() - end ? before.get(i) : MissingNode.getInstance(),
                    i < after.size() - end ? after.get(i) : MissingNode.getInstance(),
                    changes);
        }
    }
}
