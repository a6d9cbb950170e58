package org.twinge.load;

import java.time.LocalDate;
import java.util.UUID;

/** Days of an athlete, both ends included. */
record Days(UUID athleteId, LocalDate from, LocalDate to) {
    static Days of(AthleteDay one) {
        return new Days(one.athleteId(), one.day(), one.day());
    }
}
