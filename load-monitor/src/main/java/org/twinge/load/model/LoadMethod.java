package org.twinge.load.model;

/** What one athlete's daily load is made of. A series has one method from beginning to end. */
public enum LoadMethod {
    /** Session-RPE, arbitrary units; all sports. */
    SESSION_RPE,
    /** Banister's TRIMP, arbitrary units; all sports. */
    TRIMP,
    /** Kilometres run; other sports have none. */
    DISTANCE
}
