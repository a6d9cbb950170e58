package org.twinge.catalog.editing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Change;

/**
 * A change as an editor sees it.
 *
 * @param before absent where there was nothing
 * @param after absent where nothing is any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeText(
        String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    static List<ChangeText> of(List<Change> changes) {
        return changes.stream()
                .map(change -> new ChangeText(change.path(), there(change.before()), there(change.after())))
                .toList();
    }

    private static @Nullable JsonNode there(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }
}
