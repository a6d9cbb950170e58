package org.twinge.triage.followup.model;

/** What is last known of somebody. Silence is grey, never green. */
public enum Signal {
    GREEN,
    YELLOW,
    RED,
    GREY;

    /** Of a week's answers: no problem, a problem, a substantial one. */
    public static Signal of(CheckIn week) {
        return week.substantial() ? RED : week.severity() > 0 ? YELLOW : GREEN;
    }
}
