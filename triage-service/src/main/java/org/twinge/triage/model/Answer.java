package org.twinge.triage.model;

import java.util.Locale;

/** What somebody answered to one question. */
public sealed interface Answer {

    /** Yes, no, or "I don't know", which is the same as not having answered. */
    record Said(Truth truth) implements Answer {
        @Override
        public String toString() {
            return truth.name().toLowerCase(Locale.ROOT);
        }
    }

    record Amount(double value) implements Answer {
        @Override
        public String toString() {
            return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        }
    }

    record Chosen(String option) implements Answer {
        @Override
        public String toString() {
            return option;
        }
    }
}
