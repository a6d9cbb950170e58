package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

/**
 * A number or a range of numbers; the field that holds it names the unit.
 *
 * @param to absent where the range is one number, or where only the least is known
 * @param orMore the upper end is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Range(@PositiveOrZero int from, @Nullable Integer to, boolean orMore) {
    public Range {
        if (to != null && to < from) {
            throw new IllegalArgumentException("a range does not end (to) before it begins (from)");
        }
    }

    public int atMost() {
        return to == null ? from : to;
    }
}
