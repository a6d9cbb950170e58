package org.twinge.notifier.model;

/** What is known about somebody who is to be told. */
public sealed interface Person {

    record Reachable(boolean addressVerified) implements Person {}

    /** No snapshot has come yet, or the clinic has nobody to write to. */
    record NotYetKnown() implements Person {}

    /** The athlete ended the consent, or the member of staff left. */
    record NoLongerEntitled() implements Person {}
}
