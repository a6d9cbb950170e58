package org.twinge.load;

import java.time.LocalDate;
import java.util.UUID;

/** What a finding and its alert are about. */
record AthleteDay(UUID athleteId, LocalDate day) {}
