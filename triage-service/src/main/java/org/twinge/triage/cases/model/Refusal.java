package org.twinge.triage.cases.model;

/** Why a step is not open now, in a sentence for whoever tried. */
public enum Refusal {
    NOT_ACKNOWLEDGED("Nobody has acknowledged this case yet: acknowledge it first"),
    ALREADY_ACKNOWLEDGED("This case is acknowledged already"),
    RESOLVED("This case is resolved: reopen it first"),
    NOT_RESOLVED("This case is not resolved"),
    EMERGENCY_CANNOT_WAIT("An emergency cannot be put aside"),
    SNOOZE_IN_THE_PAST("A case can be put aside until a time that lies ahead"),
    SNOOZE_TOO_LONG("A case of this level cannot be put aside for so long"),
    NOBODY_REACHED("A case of this level is not over because nobody was reached");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
