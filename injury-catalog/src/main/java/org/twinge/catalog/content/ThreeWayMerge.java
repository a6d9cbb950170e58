package org.twinge.catalog.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Joins a new shipped document with local edits of the one before: field by field, what only one side changed is taken
 * from that side; where both changed the same, the local edit stands and a conflict is told. A list is one value: half
 * of one list and half of another say what nobody wrote.
 */
public final class ThreeWayMerge {
    private final List<Conflict> conflicts = new ArrayList<>();

    private ThreeWayMerge() {}

    /** Both sides changed what stands at {@code path}; missing where a side has nothing there. */
    public record Conflict(String path, JsonNode base, JsonNode local, JsonNode shipped) {}

    public record Merged(JsonNode document, List<Conflict> conflicts) {}

    public static Merged merge(JsonNode base, JsonNode local, JsonNode shipped) {
        var merge = new ThreeWayMerge();
        JsonNode document = merge.join("", base, local, shipped);
        return new Merged(document, List.copyOf(merge.conflicts));
    }

    private JsonNode join(String path, JsonNode base, JsonNode local, JsonNode shipped) {
        if (local.equals(shipped) || shipped.equals(base)) {
            return local;
        }
        if (local.equals(base)) {
            return shipped;
        }
        if (!local.isObject() || !shipped.isObject()) {
            conflicts.add(new Conflict(path, base, local, shipped));
            return local;
        }
        ObjectNode joined = JsonNodeFactory.instance.objectNode();
        var fields = new LinkedHashSet<String>();
        local.fieldNames().forEachRemaining(fields::add);
        shipped.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            JsonNode value = join(path + "/" + field, base.path(field), local.path(field), shipped.path(field));
            if (!value.isMissingNode()) {
                joined.set(field, value);
            }
        }
        return joined;
    }
}
