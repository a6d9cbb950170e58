package org.twinge.dashboard.bodymap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.triage.Questions;

/** The catalogue's own pictures become places that a report can name. */
class BodyPictureTest {

    @ParameterizedTest
    @ValueSource(strings = {"front", "back"})
    void everyShapeIsARegionAndASideOfTheVocabulary(String view) throws Exception {
        var questions = new Questions(new ObjectMapper());
        Question region = questions.the("region");
        Question side = questions.the("side");

        BodyPicture picture = BodyPicture.of(
                view, Files.readString(Path.of("../injury-catalog/src/main/resources/bodymap/" + view + ".svg")));

        assertThat(picture.box()).isEqualTo("0 0 200 490");
        assertThat(picture.shapes()).hasSizeGreaterThan(15).allSatisfy(shape -> {
            assertThat(region.answer(java.util.Optional.of(shape.region()))).isPresent();
            assertThat(shape.side()).isIn("", "left", "right");
            assertThat(shape.path()).startsWith("M");
        });
        assertThat(side.answer(java.util.Optional.of("middle"))).isPresent();
    }

    @Test
    void aPictureThatBringsMoreThanAPictureIsRefused() {
        assertThatThrownBy(() -> BodyPicture.of("front", "<!DOCTYPE svg [<!ENTITY x \"y\">]><svg>&x;</svg>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
