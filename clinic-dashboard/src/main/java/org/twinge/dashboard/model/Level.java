package org.twinge.dashboard.model;

/** How urgent an alert is, most urgent first: five levels of care, then two for training load. */
public enum Level {
    EMERGENCY("●"),
    SAME_DAY("▲"),
    SOON("◆"),
    ROUTINE("■"),
    SELF_CARE("○"),
    NOTICE("◇"),
    INFO("□");

    private final String shape;

    Level(String shape) {
        this.shape = shape;
    }

    /** Tells the level without colour. */
    public String shape() {
        return shape;
    }
}
