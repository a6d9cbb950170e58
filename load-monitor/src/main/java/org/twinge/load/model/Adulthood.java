package org.twinge.load.model;

import java.time.LocalDate;

/** Load alerts, comparisons and plans are for adults: those who were studied were adults. */
public final class Adulthood {
    private static final int YEARS = 18;

    private Adulthood() {}

    public static boolean isUnder18(LocalDate birthDate, LocalDate day) {
        return birthDate.plusYears(YEARS).isAfter(day);
    }
}
