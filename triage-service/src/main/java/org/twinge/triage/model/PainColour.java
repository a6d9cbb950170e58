package org.twinge.triage.model;

/** The traffic light of pain: how training may go on, never how soon somebody is seen. */
public enum PainColour {
    GREEN,
    YELLOW,
    RED
}
