package org.twinge.contracts;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The number that reaches an ambulance, by country; the file {@code emergency-numbers.json} names its source. */
public final class EmergencyNumbers {
    private static final Map<String, String> BY_COUNTRY = read();

    private EmergencyNumbers() {}

    /**
     * The number as it is dialled there.
     *
     * @param country ISO 3166-1 alpha-2
     * @return empty for a country whose number we do not know
     */
    public static Optional<String> in(String country) {
        return Optional.ofNullable(BY_COUNTRY.get(country));
    }

    private static Map<String, String> read() {
        var numbers = new TreeMap<String, String>();
        try (InputStream file = EmergencyNumbers.class.getResourceAsStream("/emergency-numbers.json")) {
            new JsonMapper()
                    .readTree(file)
                    .required("numbers")
                    .properties()
                    .forEach(entry ->
                            numbers.put(entry.getKey(), entry.getValue().textValue()));
            return numbers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
