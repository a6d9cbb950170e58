package org.twinge.catalog.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that a file leaves out is empty. */
final class Lists {
    private Lists() {}

    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
