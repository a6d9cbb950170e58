package org.twinge.dashboard.roster;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.twinge.dashboard.roster.model.DaysAgo;
import org.twinge.dashboard.roster.model.RosterFilter;

/** The words of the roster; German is in {@code messages/roster_de.properties}. */
@MessageBundle("roster")
public interface RosterWords {
    @Message("Athletes")
    String title();

    @Message("Open cases by level, then those who answer nothing, then by name")
    String caption();

    @Message("{count} {#if count == 1}athlete{#else}athletes{/if}")
    String count(long count);

    @Message("Name")
    String name();

    @Message("Look for a name")
    String lookFor();

    @Message("Search")
    String search();

    @Message("Every name")
    String everyName();

    @Message("Show")
    String show();

    @Message(
            "{#when shown}{#is EVERYBODY}Everybody{#is WITH_CASE}With an open case{#is SILENT}Silent{#is ON_PLAN}On a plan{/when}")
    String shownWord(RosterFilter.Shown shown);

    @Message("Open case")
    String openCase();

    @Message("none")
    String noCase();

    @Message("put aside")
    String putAside();

    @Message("Last run")
    String lastRun();

    @Message("none that staff may see")
    String noRun();

    @Message(
            "{#when ago.unit}{#is TODAY}today{#is YESTERDAY}yesterday{#is DAYS}{ago.amount} days ago{#is WEEKS}{ago.amount} weeks ago{#is MONTHS}{ago.amount} {#if ago.amount == 1}month{#else}months{/if} ago{/when}")
    String daysAgo(DaysAgo ago);

    @Message("Questions, 12 weeks")
    String answers();

    @Message("{answered} of {asked} answered")
    String answered(int answered, int asked);

    @Message("Silent: none of {asked} answered")
    String silent(int asked);

    @Message("not asked")
    String notAsked();

    @Message("not known now")
    String notKnown();

    @Message("Plan")
    String plan();

    @Message("Step {number} of {steps}")
    String step(int number, int steps);

    @Message("waits for a clinician")
    String waits();

    @Message("none")
    String noPlan();

    @Message("More athletes")
    String more();

    @Message(
            "How athletes answer what they are asked cannot be read at the moment, because the service that asks them does not answer. The rest is up to date; who is silent cannot be seen here now.")
    String answersAway();

    @Message(
            "No athletes yet. An athlete appears here once they log in and let your clinic see them. Only they can do that, and they can end it at any time.")
    String nobody();

    @Message("Nobody here. Show everybody, or look for another name.")
    String nobodyLikeThat();
}
