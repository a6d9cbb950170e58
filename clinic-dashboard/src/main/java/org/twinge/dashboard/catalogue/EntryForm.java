package org.twinge.dashboard.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An entry as a form: a field for everything that can be said in it, named by its path within the entry, as in
 * {@code /signs/2/fact/en}. Whether it may be said so is the catalogue's decision.
 */
final class EntryForm {
    private EntryForm() {}

    enum Type {
        TEXT,
        NUMBER,
        FLAG,
        /** A list of words, one a line. */
        LINES,
        EVIDENCE
    }

    /**
     * @param label the path, readable
     * @param begins the path of the item of a list that begins with this field
     */
    record Field(String path, String label, String value, Type type, Optional<String> begins) {
        public boolean isLong() {
            return value.length() > 60;
        }

        public boolean isOn() {
            return value.equals("true");
        }

        public int rows() {
            return type == Type.LINES
                    ? Math.max(2, value.split("\n", -1).length)
                    : Math.max(2, value.length() / 70 + 1);
        }
    }

    /** @param list whether another item can be added */
    record Group(String name, boolean list, List<Field> fields) {}

    static List<Group> groups(JsonNode entry) {
        return entry.properties().stream()
                .map(each -> {
                    var fields = new ArrayList<Field>();
                    collect("/" + each.getKey(), each.getValue(), Optional.empty(), fields);
                    return new Group(each.getKey(), isListOfItems(each.getValue()), List.copyOf(fields));
                })
                .filter(group -> !group.fields().isEmpty())
                .toList();
    }

    private static void collect(String path, JsonNode node, Optional<String> begins, List<Field> fields) {
        if (node.isObject()) {
            Optional<String> first = begins;
            for (Map.Entry<String, JsonNode> each : withGerman(node).entrySet()) {
                int before = fields.size();
                collect(path + "/" + each.getKey(), each.getValue(), first, fields);
                first = fields.size() > before ? Optional.empty() : first;
            }
        } else if (isListOfItems(node)) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), Optional.of(path + "/" + i), fields);
            }
        } else if (node.isArray()) {
            fields.add(new Field(path, label(path), String.join("\n", words(node)), Type.LINES, begins));
        } else if (!node.isNull()) {
            fields.add(new Field(path, label(path), node.asText(), type(path, node), begins));
        }
    }

    /** Where something is said in English only, there is room for the German. */
    private static Map<String, JsonNode> withGerman(JsonNode node) {
        var fields = new LinkedHashMap<String, JsonNode>();
        node.properties().forEach(each -> {
            fields.put(each.getKey(), each.getValue());
            if (each.getKey().equals("en") && !node.has("de")) {
                fields.put("de", JsonNodeFactory.instance.textNode(""));
            }
        });
        return fields;
    }

    /** The entry with what the form says; fields that the form does not have stay as they are. */
    static JsonNode filled(JsonNode entry, Map<String, List<String>> form) {
        JsonNode filled = entry.deepCopy();
        for (Group group : groups(entry)) {
            for (Field field : group.fields()) {
                List<String> said = form.get(field.path());
                if (said != null || field.type() == Type.FLAG) {
                    put(filled, field, said == null ? "false" : said.getLast().replace("\r\n", "\n"));
                }
            }
        }
        form.getOrDefault("remove", List.of()).stream()
                .sorted(Comparator.comparingInt(String::length)
                        .thenComparing(Comparator.naturalOrder())
                        .reversed())
                .forEach(path -> remove(filled, path));
        form.getOrDefault("add", List.of()).forEach(path -> {
            if (filled.at(path) instanceof ArrayNode list && !list.isEmpty()) {
                list.add(list.get(list.size() - 1).deepCopy());
            }
        });
        return filled;
    }

    private static void put(JsonNode entry, Field field, String said) {
        int cut = field.path().lastIndexOf('/');
        String name = field.path().substring(cut + 1);
        if (!(entry.at(field.path().substring(0, cut)) instanceof ObjectNode parent)) {
            return;
        }
        switch (field.type()) {
            case TEXT, EVIDENCE -> {
                if (said.isBlank() && name.equals("de")) {
                    parent.remove(name);
                } else {
                    parent.put(name, said.strip());
                }
            }
            case FLAG -> parent.put(name, said.equals("true"));
            case LINES -> {
                ArrayNode list = parent.putArray(name);
                said.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
            }
            case NUMBER -> {
                if (said.matches("-?\\d{1,9}")) {
                    parent.put(name, Integer.parseInt(said));
                } else if (said.matches("-?\\d{1,9}\\.\\d{1,6}")) {
                    parent.put(name, Double.parseDouble(said));
                } else {
                    parent.put(name, said); // not a number: the catalogue says so, with the field's name
                }
            }
        }
    }

    private static void remove(JsonNode entry, String path) {
        int cut = path.lastIndexOf('/');
        if (cut > 0
                && entry.at(path.substring(0, cut)) instanceof ArrayNode list
                && path.substring(cut + 1).matches("\\d{1,4}")) {
            list.remove(Integer.parseInt(path.substring(cut + 1)));
        }
    }

    private static boolean isListOfItems(JsonNode node) {
        return node.isArray() && !node.isEmpty() && node.get(0).isObject();
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Type type(String path, JsonNode node) {
        if (path.endsWith("/evidence")) {
            return Type.EVIDENCE;
        }
        return node.isBoolean() ? Type.FLAG : node.isNumber() ? Type.NUMBER : Type.TEXT;
    }

    /** As in "signs 3 · fact · en": people count from one. */
    private static String label(String path) {
        var label = new StringBuilder();
        for (String step : path.substring(1).split("/", -1)) {
            boolean place = step.matches("\\d+");
            label.append(label.isEmpty() ? "" : place ? " " : " · ").append(place ? Integer.parseInt(step) + 1 : step);
        }
        return label.toString();
    }
}
