package org.twinge.catalog.content;

import java.util.List;
import java.util.stream.Stream;

/** One thing that the catalogue knows, the unit of reading, editing and history. */
public sealed interface Entry permits Injury, Exercise, Guideline, Term, Question, Disagreement, Source {
    /** Lasts for ever within its kind; lower case, words and numbers joined by hyphens. */
    String ID = "[a-z0-9]+(-[a-z0-9]+)*";

    String id();

    /** What it is called and searched for, in any language. */
    Stream<String> names();

    /** Every statement in it. */
    Stream<Fact> facts();

    /** Every reference to another entry, with the field it stands in. */
    Stream<Reference> references();

    /** @param field as the reader of an error message finds it */
    record Reference(String field, EntryKind kind, String id) {
        static Stream<Reference> all(String field, EntryKind kind, List<String> ids) {
            return ids.stream().map(id -> new Reference(field, kind, id));
        }
    }
}
