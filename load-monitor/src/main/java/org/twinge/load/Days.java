package org.twinge.load;

import java.time.LocalDate;
import java.util.UUID;

/** Days of an athlete, both ends included. */
record Days(UUID athleteId, LocalDate from, LocalDate to) {}
