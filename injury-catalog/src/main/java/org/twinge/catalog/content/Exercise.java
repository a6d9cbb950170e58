package org.twinge.catalog.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to do for a part of the body.
 *
 * @param how in the order to do it
 * @param equipment nothing listed, nothing needed
 * @param dose absent where a number would make no sense, as for tape
 * @param contraindications when to leave it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Exercise(
        @NotNull @Pattern(regexp = ID) String id,
        @NotNull @Valid Text name,
        @NotNull List<@NotBlank String> synonyms,
        @NotNull Purpose purpose,
        @NotEmpty List<@NotBlank String> regions,
        @NotEmpty List<@NotNull @Valid Fact> how,
        @NotNull List<@NotBlank String> equipment,
        @Valid @Nullable Dose dose,
        @NotNull List<@NotNull @Valid Fact> contraindications,
        @NotNull List<@NotBlank String> disagreements,
        @NotNull @Valid Review review)
        implements Entry {
    public Exercise {
        synonyms = Lists.orEmpty(synonyms);
        equipment = Lists.orEmpty(equipment);
        contraindications = Lists.orEmpty(contraindications);
        disagreements = Lists.orEmpty(disagreements);
        review = review == null ? Review.NONE : review;
    }

    @Override
    public Stream<String> names() {
        return Stream.concat(Stream.of(id.replace('-', ' '), name.en(), name.de()), synonyms.stream());
    }

    @Override
    public Stream<Fact> facts() {
        return Stream.concat(how.stream(), contraindications.stream());
    }

    @Override
    public Stream<Reference> references() {
        return Reference.all("disagreements", EntryKind.DISAGREEMENT, disagreements);
    }

    public enum Purpose {
        @JsonProperty("strength")
        STRENGTH,
        @JsonProperty("isometric")
        ISOMETRIC,
        @JsonProperty("stretch")
        STRETCH,
        @JsonProperty("mobility")
        MOBILITY,
        @JsonProperty("release")
        RELEASE,
        @JsonProperty("balance")
        BALANCE,
        @JsonProperty("running-drill")
        RUNNING_DRILL,
        @JsonProperty("cardio")
        CARDIO,
        /** Tape, braces and the like. */
        @JsonProperty("support")
        SUPPORT
    }
}
