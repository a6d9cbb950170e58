package org.twinge.triage.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmergencyCallTest {

    @ParameterizedTest
    @CsvSource({"DE, 112", "GB, 999", "US, 911", "CH, 144", "AU, 000"})
    void everyCountryHasItsOwn(String country, String number) {
        var call = EmergencyCall.in(country).orElseThrow();
        assertThat(call.number()).isEqualTo(number);
        assertThat(call.sentence().en()).startsWith("Your emergency number at home: " + number + ".");
        assertThat(call.sentence().de()).startsWith("Ihre Notrufnummer zu Hause: " + number + ".");
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(EmergencyCall.in("XX")).isEmpty();
    }

    @Test
    void theWholeEuropeanUnionHas112() {
        var union = Set.of(
                "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
                "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
        assertThat(union).allSatisfy(country -> {
            assertThat(EmergencyCall.in(country).map(EmergencyCall::number)).contains("112");
            assertThat(Set.of(Locale.getISOCountries())).contains(country);
        });
    }
}
