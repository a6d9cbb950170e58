package org.twinge.dashboard.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words that all of the catalogue's pages share; what an entry says is the catalogue's own. */
@MessageBundle("catalogue")
public interface CatalogueWords {
    @Message("Injury catalogue")
    String title();

    @Message("Injuries")
    String injuries();

    @Message("Exercises")
    String exercises();

    @Message("Guidelines")
    String guidelines();

    @Message("Glossary and questions")
    String glossary();

    @Message("Drafts")
    String drafts();

    @Message(
            "What is known about running injuries, each sentence with its source. It does not examine you: it says what fits, and when somebody has to look.")
    String lead();

    @Message("Search")
    String search();

    @Message("Where it hurts, a name, or how it feels")
    String searchHint();

    @Message("Part of the body")
    String region();

    @Message("How it began")
    String kind();

    @Message("any")
    String any();

    @Message(
            "{#when kind}{#is 'overuse'}Overuse{#is 'acute'}Sudden{#is 'either'}Overuse or sudden{#is 'state'}State of the body{#else}{kind}{/when}")
    String kindWord(String kind);

    @Message("Show")
    String show();

    @Message("Body map")
    String bodyMap();

    @Message("{#when view}{#is 'front'}Front{#is 'back'}Back{#is 'side'}Side{#else}{view}{/when}")
    String viewWord(String view);

    @Message("{region}, {count} {#if count == 1}entry{#else}entries{/if}")
    String regionWithCount(String region, int count);

    @Message("{count} {#if count == 1}entry{#else}entries{/if}")
    String entryCount(int count);

    @Message("{count} {#if count == 1}entry{#else}entries{/if}, the best match first")
    String matchCount(int count);

    @Message("Nothing fits. Try other words, such as where it hurts and when, or take a filter away.")
    String nothingFits();

    @Message("Take all filters away")
    String noFilters();

    @Message("More entries")
    String more();

    @Message("There is nothing at this address")
    String unknown();

    @Message("Did you mean one of these?")
    String nearest();

    @Message("The catalogue cannot be read")
    String away();

    @Message(
            "The service that keeps the catalogue does not answer at the moment. In an emergency call the emergency number; do not wait for this page.")
    String awayWhy();

    @Message("Try again")
    String tryAgain();

    @Message("Not yet reviewed by a clinician")
    String unreviewed();

    @Message("Reviewed by {by}, {on}")
    String reviewed(String by, String on);

    @Message("Also called")
    String alsoCalled();

    @Message("Where sources disagree")
    String disagreements();

    @Message("Our decision")
    String decision();

    @Message("because")
    String because();

    @Message("Sources")
    String sources();

    @Message("Say after each sentence who says so")
    String showSources();

    @Message(
            "{#when evidence}{#is 'paper'}Study{#is 'guideline'}Professional guideline{#is 'expert-opinion'}Expert opinion{#is 'editorial'}Our own cautious choice{#else}{evidence}{/when}")
    String evidenceWord(String evidence);

    @Message("{#when evidence}{#is 'paper'}S{#is 'guideline'}G{#is 'expert-opinion'}E{#is 'editorial'}T{#else}?{/when}")
    String evidenceLetter(String evidence);

    @Message("The letter after a sentence says how much stands behind it")
    String evidenceLegend();

    @Message("reviewed")
    String factReviewed();

    @Message("not reviewed")
    String factUnreviewed();

    @Message("Edit")
    String edit();

    @Message("History")
    String history();

    @Message("Version {version} of the catalogue, revision {revision} of this entry")
    String version(long version, int revision);

    @Message("You read it as it was in version {version}.")
    String pinned(String version);

    @Message("As it is now")
    String asItIsNow();

    @Message("Numbers that decide")
    String thresholds();

    @Message("What belongs to it")
    String details();

    @Message("Questions")
    String questions();

    @Message("Words")
    String terms();

    @Message("See also")
    String seeAlso();
}
