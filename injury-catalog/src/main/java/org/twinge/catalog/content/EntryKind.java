package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of entries; each has its folder among the files and its path in the API. */
public enum EntryKind {
    SOURCE("sources", "source", Source.class),
    INJURY("injuries", "injury", Injury.class),
    EXERCISE("exercises", "exercise", Exercise.class),
    GUIDELINE("guidelines", "guideline", Guideline.class),
    TERM("glossary", "term", Term.class),
    QUESTION("faq", "question", Question.class),
    DISAGREEMENT("disagreements", "disagreement", Disagreement.class);

    private final String folder;
    private final String singular;
    private final Class<? extends Entry> type;

    EntryKind(String folder, String singular, Class<? extends Entry> type) {
        this.folder = folder;
        this.singular = singular;
        this.type = type;
    }

    @JsonValue
    public String folder() {
        return folder;
    }

    /** What one of them is called in an answer. */
    public String singular() {
        return singular;
    }

    public Class<? extends Entry> type() {
        return type;
    }

    public static Optional<EntryKind> in(String folder) {
        return Arrays.stream(values())
                .filter(kind -> kind.folder.equals(folder))
                .findFirst();
    }

    public static EntryKind of(Entry entry) {
        return switch (entry) {
            case Source s -> SOURCE;
            case Injury i -> INJURY;
            case Exercise e -> EXERCISE;
            case Guideline g -> GUIDELINE;
            case Term t -> TERM;
            case Question q -> QUESTION;
            case Disagreement d -> DISAGREEMENT;
        };
    }
}
