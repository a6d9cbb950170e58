package org.twinge.dashboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinge.dashboard.model.Question.Kind;
import org.twinge.dashboard.model.Question.Option;
import org.twinge.dashboard.model.Question.Text;

class QuestionTest {
    private static final Text TEXT = new Text("en", "de");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "yes-no, yes, yes",
                "yes-no, maybe, -",
                "yes-no, '', -",
                "yes-no, unknown, unknown",
                "yes-no, YES, -",
                "pain, 0, 0",
                "pain, ' 7 ', 7",
                "pain, '3,5', 3.5",
                "pain, 10.5, -",
                "pain, -1, -",
                "pain, 1e1, -",
                "pain, ٣, -",
                "days, 10, 10",
                "days, 1.5, -",
                "days, 3651, -",
                "days, unknown, unknown",
                "side, left, left",
                "side, up, -",
                "side, unknown, unknown"
            })
    void onlyWhatAnswersTheQuestionIsAnAnswer(String kind, String written, String answer) {
        Kind asked = switch (kind) {
            case "pain" -> new Kind.Measure("/10", 0, 10);
            case "days" -> new Kind.Measure("d", 0, 3650);
            case "side" -> new Kind.Choice(List.of(new Option("left", TEXT)));
            default -> new Kind.YesNo();
        };

        assertThat(new Question("x", "y", asked, TEXT).answer(Optional.of(written)))
                .isEqualTo(Optional.ofNullable(answer));
    }

    @ParameterizedTest
    @CsvSource({"en, en", "de, de", "fr, en"})
    void aTextThatIsNotThereIsEnglish(String language, String text) {
        assertThat(TEXT.in(Locale.of(language))).isEqualTo(text);
    }
}
