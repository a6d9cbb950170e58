package org.twinge.dashboard.training;

import java.time.LocalDate;
import java.util.List;

/** How far back a page of training looks, today included. */
record Period(int weeks, LocalDate from, LocalDate to) {
    /** What can be chosen; the service answers at most 400 days. */
    static final List<Integer> CHOICES = List.of(4, 12, 26, 52);

    static final int USUAL = 12;

    /** Anything else than a choice is the usual one. */
    static Period of(int weeks, LocalDate today) {
        int chosen = CHOICES.contains(weeks) ? weeks : USUAL;
        return new Period(chosen, today.minusDays(chosen * 7L - 1), today);
    }
}
