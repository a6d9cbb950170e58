package org.twinge.dashboard.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What differs at one place of an entry, as an editor reads it.
 *
 * @param before empty where there was nothing; so for after
 */
record ChangeLine(String path, String before, String after) {

    static ChangeLine of(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
        return new ChangeLine(path, said(before), said(after));
    }

    static List<ChangeLine> of(List<CatalogEditing.Change> changes) {
        return changes.stream()
                .map(change -> of(change.path(), change.before(), change.after()))
                .toList();
    }

    /** A text as it is, a fact by its sentence, anything else as JSON. */
    private static String said(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return "";
        }
        if (node.isArray() && !node.isEmpty() && !node.get(0).isContainerNode()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(node.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
        return node.isValueNode()
                ? node.asText()
                : node.has("en") ? node.get("en").asText() : node.toString();
    }
}
