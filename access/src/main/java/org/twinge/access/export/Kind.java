package org.twinge.access.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing that is kept about athletes, and how it goes into their export. Which columns there are is asked of the
 * database, so that one that somebody adds is not forgotten.
 *
 * @param file the file's name without its ending
 * @param tables whose rows it holds
 * @param source a table, or a select in brackets; it has a column {@code athlete_id}
 * @param order the columns that rows are sorted by: unique for an athlete and never null
 * @param csv also as a table, besides JSON
 * @param withheld columns that stay here, each with its reason
 * @param documents columns of text that hold JSON
 * @param sealed the columns that are opened, as which they come out
 * @param originals the rows' bytes, if they become files of their own
 */
public record Kind(
        String file,
        Set<String> tables,
        String source,
        List<String> order,
        boolean csv,
        Map<String, String> withheld,
        Set<String> documents,
        Map<String, Sealed> sealed,
        @Nullable Originals originals) {

    private static final Pattern WORD = Pattern.compile("_(.)");

    /** Opens what is sealed for a row. */
    public interface Opener {
        String open(byte[] sealed, UUID belongsTo);
    }

    /**
     * @param as the field's name in the export
     * @param belongsTo the column with the id that it was sealed for
     */
    public record Sealed(String as, String belongsTo, Opener opener) {}

    /**
     * @param table where the bytes are; the kind's source leaves them out
     * @param content the column with the bytes
     * @param id the column by which the row is found in both
     * @param name the column of the source that is the file's name inside the zip: safe, and nothing somebody chose
     */
    public record Originals(String table, String content, String id, String name) {}

    public static Kind of(String file, String table, String... order) {
        return new Kind(file, Set.of(table), table, List.of(order), false, Map.of(), Set.of(), Map.of(), null);
    }

    /**
     * Instead of the login that is kept in this column, which may be somebody else's: {@code ME} or {@code OTHER}.
     *
     * @param as the column's name then
     */
    public Kind whose(String column, String as) {
        return from("select t.*, case when t." + column + " = current_setting('twinge.subject', true) then 'ME'"
                        + " else 'OTHER' end as " + as + " from " + source + " t")
                .without("a login, perhaps somebody else's; it says ME or OTHER instead", column);
    }

    /** What is selected instead of the whole table. */
    public Kind from(String select) {
        return new Kind(file, tables, "(" + select + ")", order, csv, withheld, documents, sealed, originals);
    }

    public Kind alsoCsv() {
        return new Kind(file, tables, source, order, true, withheld, documents, sealed, originals);
    }

    public Kind without(String reason, String... columns) {
        Map<String, String> more = new TreeMap<>(withheld);
        List.of(columns).forEach(column -> more.put(column, reason));
        return new Kind(file, tables, source, order, csv, more, documents, sealed, originals);
    }

    public Kind withDocuments(String... columns) {
        return new Kind(file, tables, source, order, csv, withheld, Set.of(columns), sealed, originals);
    }

    public Kind opened(String column, Sealed how) {
        Map<String, Sealed> more = new TreeMap<>(sealed);
        more.put(column, how);
        return new Kind(file, tables, source, order, csv, withheld, documents, more, originals);
    }

    public Kind withOriginals(Originals files) {
        return new Kind(file, tables, source, order, csv, withheld, documents, sealed, files);
    }

    /** The files that it becomes, originals not counted. */
    public List<String> files() {
        List<String> files = new ArrayList<>(List.of(file + ".json"));
        if (csv) {
            files.add(file + ".csv");
        }
        return files;
    }

    boolean shows(String column) {
        return !column.equals("athlete_id") && !withheld.containsKey(column);
    }

    /** The name that a column has in the export: {@code local_day} is {@code localDay}. */
    public static String field(String column) {
        return WORD.matcher(column).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }
}
