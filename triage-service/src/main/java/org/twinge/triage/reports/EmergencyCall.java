package org.twinge.triage.reports;

import java.util.Optional;
import org.twinge.contracts.EmergencyNumbers;
import org.twinge.triage.model.Finding;

/**
 * Whom to call in an emergency where the athlete lives.
 *
 * @param country ISO 3166-1 alpha-2
 * @param number as it is dialled there
 */
public record EmergencyCall(String country, String number, Finding.Text sentence) {
    /** Empty for a country whose number we do not know: then the rule book's own words name the common ones. */
    static Optional<EmergencyCall> in(String country) {
        return EmergencyNumbers.in(country)
                .map(number -> new EmergencyCall(
                        country,
                        number,
                        new Finding.Text(
                                "Your emergency number at home: " + number
                                        + ". Abroad, 112 works on most mobile phones.",
                                "Ihre Notrufnummer zu Hause: " + number
                                        + ". Im Ausland geht auf den meisten Handys die 112.")));
    }
}
