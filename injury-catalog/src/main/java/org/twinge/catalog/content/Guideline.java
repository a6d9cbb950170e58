package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of training or care that holds for many injuries, with its thresholds as data.
 *
 * @param statement the rule in one sentence
 * @param details what belongs to it
 * @param prescriptions exercises that are part of it
 */
public record Guideline(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Valid Text name,
        @NotNull @Valid Fact statement,
        @NotNull List<@NotNull @Valid Threshold> thresholds,
        @NotNull List<@NotNull @Valid Fact> details,
        @NotNull List<@NotNull @Valid Prescription> prescriptions,
        @NotNull List<Injury.@NotNull @Valid RedFlag> redFlags,
        @NotNull List<@NotBlank String> disagreements,
        @NotNull @Valid Review review)
        implements Entry {
    public Guideline {
        thresholds = Lists.orEmpty(thresholds);
        details = Lists.orEmpty(details);
        prescriptions = Lists.orEmpty(prescriptions);
        redFlags = Lists.orEmpty(redFlags);
        disagreements = Lists.orEmpty(disagreements);
        review = review == null ? Review.NONE : review;
    }

    /**
     * A number that decides something.
     *
     * @param to absent where it is one number
     * @param fact what it decides, and who says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Threshold(
            @NotNull @Pattern(regexp = ID) String id,
            double from,
            @Nullable Double to,
            @NotBlank String unit,
            @NotNull @Valid Fact fact) {
        public Threshold {
            if (to != null && to < from) {
                throw new IllegalArgumentException("a range does not end (to) before it begins (from)");
            }
        }
    }

    @Override
    public Stream<String> names() {
        return Stream.of(id.replace('-', ' '), name.en(), name.de());
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.of(
                        Stream.of(statement),
                        thresholds.stream().map(Threshold::fact),
                        details.stream(),
                        prescriptions.stream().map(Prescription::fact),
                        redFlags.stream().map(Injury.RedFlag::fact))
                .flatMap(facts -> facts);
    }

    @Override
    public Stream<Reference> references() {
        return Stream.concat(
                prescriptions.stream().map(p -> new Reference("prescriptions", EntryKind.EXERCISE, p.exercise())),
                Reference.all("disagreements", EntryKind.DISAGREEMENT, disagreements));
    }
}
