package org.twinge.load;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** What can be asked for in an address, and what is answered where it cannot be read. */
final class Question {
    private Question() {}

    /** A local day, like 2026-05-31. */
    record Day(LocalDate date) {
        public static Day fromString(String text) {
            try {
                return new Day(Paging.known(LocalDate.parse(text)));
            } catch (DateTimeException e) {
                throw new BadRequestException("A day is written like 2026-05-31");
            }
        }
    }

    /** A distance in metres, from 1 to a million. */
    record Meters(double value) {
        private static final double MOST = 1_000_000;

        public static Meters fromString(String text) {
            try {
                double meters = Double.parseDouble(text);
                if (meters >= 1 && meters <= MOST) {
                    return new Meters(meters);
                }
            } catch (NumberFormatException e) {
                // told below, like a number out of range
            }
            throw new BadRequestException("A distance is a number of metres from 1 to 1000000");
        }
    }

    static NotFoundException noSuchAthlete() {
        return new NotFoundException("There is no such athlete, or you may not see them");
    }
}
