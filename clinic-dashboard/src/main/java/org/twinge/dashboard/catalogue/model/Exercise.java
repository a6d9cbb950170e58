package org.twinge.dashboard.catalogue.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param purpose such as {@code strength} or {@code stretch}
 * @param how in the order to do it
 * @param dose absent where a number would make no sense, as for tape
 */
public record Exercise(
        String id,
        Text name,
        List<String> synonyms,
        String purpose,
        List<String> regions,
        List<Fact> how,
        List<String> equipment,
        @Nullable Dose dose,
        List<Fact> contraindications,
        Review review) {}
