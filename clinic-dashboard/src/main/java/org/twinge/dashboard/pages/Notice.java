package org.twinge.dashboard.pages;

import java.util.Arrays;
import java.util.Optional;

/** What the page says after a step that was not taken; its name travels in the address. */
enum Notice {
    MOVED,
    REFUSED,
    UNREADABLE,
    GONE,
    AWAY,
    /** The login or the form was too old; the page itself says so. */
    LAPSED;

    /** What nobody sent means nothing. */
    static Optional<Notice> named(Optional<String> name) {
        return name.flatMap(wanted -> Arrays.stream(values())
                .filter(notice -> notice.name().equals(wanted))
                .findFirst());
    }

    /** What an answer of triage means for the reader. */
    static Notice of(int status) {
        return switch (status) {
            case 400, 413 -> UNREADABLE;
            case 404 -> GONE;
            case 409 -> REFUSED;
            case 412 -> MOVED;
            default -> AWAY;
        };
    }

    String sentence(CaseWords caseWords) {
        return switch (this) {
            case MOVED -> caseWords.caseMoved();
            case REFUSED -> caseWords.caseRefused();
            case UNREADABLE -> caseWords.caseUnreadable();
            case GONE -> caseWords.caseGone();
            case AWAY -> caseWords.triageAway();
            case LAPSED -> caseWords.stepLapsed();
        };
    }
}
