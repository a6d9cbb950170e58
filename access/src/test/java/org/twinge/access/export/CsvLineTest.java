package org.twinge.access.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void numbersAreBareTextsAreQuotedAndWhatIsUnknownIsEmpty() throws Exception {
        assertThat(line("[-5.25, true, null, \"a \\\"b\\\", c\\nd\", \"\", \"Łukasz 走る\"]"))
                .isEqualTo("-5.25,true,,\"a \"\"b\"\", c\nd\",\"\",\"Łukasz 走る\"\r\n");
    }

    @Test
    void listsAreOneField() throws Exception {
        assertThat(line("[[\"A\", \"B\"], [140, 60], [{\"a\": 1}], {\"b\": 2}, []]"))
                .isEqualTo("\"A B\",\"140 60\",\"[{\"\"a\"\":1}]\",\"{\"\"b\"\":2}\",\"\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void aTextIsNoFormula(String text) throws Exception {
        assertThat(CsvLine.of(JSON.createArrayNode().add(text).valueStream().toList()))
                .isEqualTo("\"'" + text + "\"\r\n");
        assertThat(CsvLine.of(JSON.createArrayNode()
                        .add(JSON.createArrayNode().add(text))
                        .valueStream()
                        .toList()))
                .startsWith("\"'");
    }

    private static String line(String fields) throws Exception {
        JsonNode list = JSON.readTree(fields);
        return CsvLine.of(list.valueStream().toList());
    }
}
