package org.twinge.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EmergencyNumbersTest {
    private static final Path FILE = Path.of("src/main/resources/emergency-numbers.json");

    /** On 1 January 2026. */
    private static final Set<String> EUROPEAN_UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    @Test
    void everyNumberSaysWhatItRestsOn() throws IOException {
        JsonNode file = new JsonMapper().readTree(FILE.toFile());
        var known = new TreeSet<>(EUROPEAN_UNION);
        file.get("pages")
                .fieldNames()
                .forEachRemaining(
                        country -> assertThat(known.add(country)).as(country).isTrue());
        file.get("unverified")
                .forEach(country -> assertThat(known.add(country.asText()))
                        .as(country.asText())
                        .isTrue());
        var numbers = new TreeSet<String>();
        file.get("numbers").fieldNames().forEachRemaining(numbers::add);

        assertThat(numbers).isEqualTo(known);
    }

    @Test
    void inTheEuropeanUnionItIs112() {
        assertThat(EUROPEAN_UNION)
                .allSatisfy(country -> assertThat(EmergencyNumbers.in(country)).contains("112"));
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(EmergencyNumbers.in("XX")).isEmpty();
    }
}
