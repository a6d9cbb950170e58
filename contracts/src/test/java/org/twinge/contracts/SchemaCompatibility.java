package org.twinge.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a newer schema may not do to an older one: remove a field, change what it is, demand a new one, stop allowing
 * null, or drop a value of an enumeration.
 */
final class SchemaCompatibility {
    private SchemaCompatibility() {}

    static List<String> breaks(JsonNode released, JsonNode current) {
        List<String> breaks = new ArrayList<>();
        compare("", released, current, breaks);
        return breaks;
    }

    private static void compare(String path, JsonNode released, JsonNode current, List<String> breaks) {
        for (var member : released.properties()) {
            String name = member.getKey();
            String at = path + "/" + name;
            JsonNode old = member.getValue();
            JsonNode now = current.path(name);
            switch (name) {
                case "required" -> {}
                case "enum", "type" -> {
                    Set<String> lost = words(old);
                    lost.removeAll(words(now));
                    if (!lost.isEmpty()) {
                        breaks.add(at + " lost " + lost);
                    }
                }
                case "const" -> {
                    if (!now.equals(old) && !words(current.path("enum")).contains(old.asText())) {
                        breaks.add(at + " was " + old + " and is " + now);
                    }
                }
                default -> {
                    if (now.isMissingNode()) {
                        breaks.add(at + " is gone");
                    } else if (old.isObject() || old.isArray()) {
                        compare(at, old, now, breaks);
                    } else if (!old.equals(now)) {
                        breaks.add(at + " was " + old + " and is " + now);
                    }
                }
            }
        }
        for (int i = 0; released.isArray() && i < released.size(); i++) {
            compare(path + "/" + i, released.get(i), current.path(i), breaks);
        }
        if (released.has("properties")) {
            Set<String> demanded = words(current.path("required"));
            demanded.removeAll(words(released.path("required")));
            if (!demanded.isEmpty()) {
                breaks.add(path + " newly demands " + demanded);
            }
        }
    }

    private static Set<String> words(JsonNode node) {
        Set<String> words = new TreeSet<>();
        if (node.isArray()) {
            node.forEach(word -> words.add(word.asText()));
        } else if (!node.isMissingNode()) {
            words.add(node.asText());
        }
        return words;
    }
}
