package org.twinge.dashboard.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the editors' pages. */
@MessageBundle("editor")
public interface EditorWords {
    @Message("Drafts")
    String drafts();

    @Message("No drafts. A change of the catalogue that somebody works on appears here until it is published.")
    String noDrafts();

    @Message("Drafts that are worked on, the newest first")
    String draftsCaption();

    @Message("Entry")
    String entry();

    @Message("State")
    String state();

    @Message(
            "{#when state}{#is 'DRAFT'}◇ draft{#is 'IN_REVIEW'}◆ waits for a reviewer{#is 'PUBLISHED'}● published{#is 'WITHDRAWN'}○ withdrawn{#else}{state}{/when}")
    String stateWord(String state);

    @Message("Written by")
    String writtenBy();

    @Message("Decided by")
    String decidedBy();

    @Message("Why")
    String why();

    @Message("you")
    String you();

    @Message("editor …{mark}")
    String other(String mark);

    @Message("{kind} · {id}")
    String name(String kind, String id);

    @Message("New entry")
    String newEntry();

    @Message("Kind")
    String kind();

    @Message("Id: lower case, words joined by hyphens; it lasts for ever")
    String id();

    @Message("Begin")
    String begin();

    @Message("Where new shipped content and edits made here changed the same")
    String conflicts();

    @Message("The edits made here stand. Look at each, edit the entry if the shipped words are better, then settle it.")
    String conflictsWhy();

    @Message("No conflicts. When a new release of the catalogue changes what was edited here, it appears here.")
    String noConflicts();

    @Message("Place")
    String place();

    @Message("Shipped before")
    String shippedBefore();

    @Message("Here")
    String here();

    @Message("Shipped in {version}")
    String shippedNow(String version);

    @Message("Settled")
    String settle();

    @Message("What it changes")
    String changes();

    @Message("Nothing: it says what the catalogue says.")
    String noChanges();

    @Message("The entry goes.")
    String removal();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("What speaks against publishing it")
    String against();

    @Message("Ask for a review")
    String askForReview();

    @Message("Publish")
    String publish();

    @Message("Give it back")
    String giveBack();

    @Message("Withdraw it")
    String withdraw();

    @Message("Somebody who has written none of it has to publish it.")
    String notYours();

    @Message("Work on it")
    String workOnIt();

    @Message("Was not done")
    String refused();

    @Message("What changed meanwhile")
    String changedMeanwhile();

    @Message("What you have typed is below, unsaved. Saving it now replaces what the other has written.")
    String typedBelow();

    @Message("Edit {kind} · {id}")
    String editing(String kind, String id);

    @Message("Save as a draft")
    String save();

    @Message("Why it should change")
    String reason();

    @Message("Everything as JSON")
    String asJson();

    @Message(
            "For a list that is empty yet, or a change of structure. This form saves what is in here, and nothing from above.")
    String asJsonWhy();

    @Message("Save the JSON as a draft")
    String saveJson();

    @Message("Not JSON; look at the brackets and quotes.")
    String notJson();

    @Message("Add one like the last")
    String addOne();

    @Message("take this one out")
    String takeOut();

    @Message("one a line")
    String oneALine();

    @Message("History of {kind} · {id}")
    String history(String kind, String id);

    @Message("Revision {revision}, version {version} of the catalogue")
    String chapter(int revision, long version);

    @Message(
            "{#when origin}{#is 'SHIPPED'}shipped with a release{#is 'MERGED'}a shipped change joined with an edit{#is 'EDITED'}edited here{#else}{origin}{/when}")
    String originWord(String origin);

    @Message("Back to this revision")
    String rollBack();

    @Message("Take the entry out of the catalogue")
    String removeEntry();

    @Message("It becomes a draft that somebody else has to publish.")
    String becomesDraft();
}
