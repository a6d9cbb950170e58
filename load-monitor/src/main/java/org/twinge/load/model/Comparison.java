package org.twinge.load.model;

/** A session held against the longest session of the 30 days before it. */
public sealed interface Comparison {

    /**
     * Longer than the longest by more than 10 %.
     *
     * @param ratio session over longest: a relation of distances, never a risk
     */
    record Spike(Session session, Session longest, double ratio, SpikeBand band) implements Comparison {}

    record WithinRange(Session session, Session longest, double ratio) implements Comparison {}

    /** No session with a known distance in the 30 days before. */
    record NoReference() implements Comparison {}

    /** The session's own distance is unknown. */
    record NoDistance() implements Comparison {}
}
