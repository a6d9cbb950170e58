package org.twinge.testsupport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Whether everything that a service's database holds about athletes is decided: exported, or kept back for a reason. */
public final class ExportDecisions {
    /**
     * @param file its name without the ending
     * @param source a table, or a select in brackets
     * @param withheld columns that are not shown, or are shown under another name
     * @param shownAs the names of those that are
     */
    public record Decision(String file, Set<String> tables, String source, Set<String> withheld, Set<String> shownAs) {}

    private ExportDecisions() {}

    /** What nobody has decided about, as {@code table} or {@code table.column}. */
    public static List<String> undecided(List<Decision> decisions, Set<String> keptBack) {
        List<String> open = new ArrayList<>();
        tablesAboutAthletes().forEach((table, columns) -> {
            List<Decision> about = decisions.stream()
                    .filter(one -> one.tables().contains(table))
                    .toList();
            if (about.isEmpty() != keptBack.contains(table)) {
                open.add(table);
            }
            Set<String> decided = new HashSet<>(Set.of("athlete_id"));
            about.forEach(one -> {
                decided.addAll(columnsOf(one.source()));
                decided.addAll(one.withheld());
            });
            columns.stream()
                    .filter(column -> !about.isEmpty() && !decided.contains(column))
                    .forEach(column -> open.add(table + "." + column));
        });
        return open;
    }

    /** Files and fields that the export's README in this language does not name. */
    public static List<String> unexplained(List<Decision> decisions, String language) {
        String readme = readme(language);
        List<String> open = new ArrayList<>();
        for (Decision one : decisions) {
            if (!readme.contains(one.file() + ".json")) {
                open.add(one.file());
            }
            Set<String> shown = new HashSet<>(one.shownAs());
            columnsOf(one.source()).stream()
                    .filter(column ->
                            !column.equals("athlete_id") && !one.withheld().contains(column))
                    .map(ExportDecisions::field)
                    .forEach(shown::add);
            shown.stream()
                    .filter(field -> !Pattern.compile("\\b" + field + "\\b")
                            .matcher(readme)
                            .find())
                    .forEach(field -> open.add(one.file() + "." + field));
        }
        return open;
    }

    private static Map<String, Set<String>> tablesAboutAthletes() {
        Map<String, Set<String>> tables = new TreeMap<>();
        Db.query("""
                select c.relname as tbl, a.attname as col from pg_class c
                join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and exists (
                  select from pg_attribute own
                  where own.attrelid = c.oid and own.attname = 'athlete_id' and not own.attisdropped)
                """)
                .forEach(row -> tables.computeIfAbsent(String.valueOf(row.get("tbl")), _ -> new HashSet<>())
                        .add(String.valueOf(row.get("col"))));
        return tables;
    }

    private static Set<String> columnsOf(String source) {
        Set<String> columns = new HashSet<>();
        Db.query("select (json_each(row_to_json(row))).key from (select every.* from (select) one_row"
                        + " left join (select * from " + source + " source limit 0) every on true) row")
                .forEach(row -> columns.add(String.valueOf(row.get("key"))));
        return columns;
    }

    private static String field(String column) {
        return Pattern.compile("_(.)")
                .matcher(column)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static String readme(String language) {
        String name = "export/README_" + language + ".txt";
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
