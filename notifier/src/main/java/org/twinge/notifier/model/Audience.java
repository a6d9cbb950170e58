package org.twinge.notifier.model;

/** In which capacity somebody is told. */
public enum Audience {
    ATHLETE,
    STAFF
}
