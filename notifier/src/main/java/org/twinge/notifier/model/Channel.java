package org.twinge.notifier.model;

/** How somebody is reached. */
public enum Channel {
    EMAIL
}
