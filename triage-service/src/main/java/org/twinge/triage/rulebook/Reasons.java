package org.twinge.triage.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is wrong with a document, collected while reading on. */
final class Reasons {
    private final List<String> reasons = new ArrayList<>();

    List<String> all() {
        return reasons;
    }

    void add(String where, String reason) {
        reasons.add(where + ": " + reason);
    }

    void onlyKnown(String where, JsonNode node, Set<String> names) {
        if (!node.isObject()) {
            add(where, "is missing or no object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                add(where, "unknown field " + name);
            }
        });
    }

    double number(String where, JsonNode node, String name) {
        if (!node.path(name).isNumber()) {
            add(where, "no number " + name);
        }
        return node.path(name).doubleValue();
    }

    /** Enum constants are written {@code LIKE_THIS} for levels and {@code like-this} elsewhere; both are read. */
    <E extends Enum<E>> Optional<E> oneOf(String where, Class<E> type, String name) {
        String constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        var found = Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().equals(constant))
                .findFirst();
        if (found.isEmpty()) {
            add(where, "unknown " + type.getSimpleName() + " \"" + name + "\"");
        }
        return found;
    }
}
