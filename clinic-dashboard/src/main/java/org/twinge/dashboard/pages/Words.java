package org.twinge.dashboard.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.twinge.dashboard.model.Age;
import org.twinge.dashboard.model.Level;

/** Every word on the pages, in English; other languages bring a file of the same keys. */
@MessageBundle
public interface Words {
    /** As HTML wants to know it. */
    @Message("en")
    String lang();

    @Message("Skip to the content")
    String skip();

    @Message("Alerts")
    String alerts();

    @Message("Findings")
    String findings();

    @Message("More")
    String more();

    @Message("Log out")
    String logout();

    @Message("Work list")
    String workList();

    @Message("My alerts")
    String myAlerts();

    @Message("{count} {#if count == 1}alert{#else}alerts{/if}, the most urgent first")
    String alertCount(int count);

    @Message("Alerts, the most urgent first, within a level the newest first")
    String alertsCaption();

    @Message("Level")
    String level();

    @Message("Athlete")
    String athlete();

    @Message("Reason")
    String reason();

    @Message("Age")
    String age();

    @Message("Sent to")
    String whoWasTold();

    @Message("No alerts. When a session or a report of yours needs attention, it appears here.")
    String noAlertsForAthlete();

    @Message("Not live: the last answer is some time ago. Trying again.")
    String stale();

    @Message("More alerts")
    String moreAlerts();

    @Message(
            "{#when level}{#is EMERGENCY}Emergency{#is SAME_DAY}Same day{#is SOON}Soon{#is ROUTINE}Routine{#is SELF_CARE}Self-care{#is NOTICE}Notice{#is INFO}For information{/when}")
    String levelWord(Level level);

    @Message(
            "Longest session +{percent} %: {km} km on {day}; the longest of the 30 days before was {longestKm} km on {longestDay}")
    String spike(String percent, String km, String day, String longestKm, String longestDay);

    @Message("emergency questions are still open: at least this level")
    String unsettled();

    @Message(
            "{#when age.unit}{#is NOW}just now{#is MINUTES}{age.amount} min{#is HOURS}{age.amount} h{#is DAYS}{age.amount} d{/when}")
    String ageWords(Age age);

    @Message("{name}: message sent")
    String told(String name);

    @Message("{name}: not reached")
    String notReached(String name);

    @Message("clinic staff")
    String clinicStaff();

    @Message("nobody yet")
    String nobodyYet();

    @Message("My findings")
    String myFindings();

    @Message("Sessions over 10 % longer than the longest of the 30 days before, the newest first")
    String findingsCaption();

    @Message("Day")
    String day();

    @Message("Session")
    String session();

    @Message("Longest of the 30 days before")
    String longestBefore();

    @Message("Times as long")
    String timesAsLong();

    @Message("Band")
    String band();

    @Message("Told you?")
    String toldYou();

    @Message("Yes, by e-mail")
    String yesTold();

    @Message(
            "{#when band}{#is 'OVER_10_PERCENT'}over 10 %{#is 'OVER_30_PERCENT'}over 30 %{#is 'OVER_100_PERCENT'}over 100 %{#else}{band}{/when}")
    String bandWords(String band);

    @Message("provisional")
    String provisional();

    @Message("No findings. When a session is over 10 % longer than the longest of the 30 days before, it appears here.")
    String noFindings();

    @Message("What this rests on")
    String sources();

    @Message(
            "Your findings cannot be read at the moment, because the service that keeps them does not answer. Nothing is lost; alerts still reach you by e-mail. Try again in a minute.")
    String findingsAway();

    @Message("Try again")
    String tryAgain();

    @Message("Older findings")
    String olderFindings();

    @Message("de")
    String otherLang();

    @Message("Deutsch")
    String otherLanguage();

    @Message("Start page")
    String start();

    @Message(
            "{#when status}{#is 401}Log in first{#is 403}This page is not for you{#is 404}There is no such page{#is 405}That did not arrive{#is in 400 406 409 415 422}That could not be understood{#is 413}That was too much at once{#else}Something is wrong on our side{/when}")
    String problem(int status);

    @Message(
            "{#when status}{#is 401}Your login is over or was never there. Nothing you sent was kept.{#is 403}You are logged in, but what is here is for others.{#is 404}The address may be mistyped, or what was here is gone or not yours to see.{#is 405}You had to log in again in between, and what you had sent was not kept. Go back to its page and send it again. Nothing was changed.{#is in 400 406 409 413 415 422}Go back, load that page again, look at what was sent, and try once more. Nothing was changed.{#else}It is not your fault, and nothing you see elsewhere is wrong. Try again in a minute. If you are worried about symptoms, do not wait for it: get help.{/when}")
    String problemAdvice(int status);

    @Message(
            "{metric} {value} on {day}, {#if above}above{#else}below{/if} the clinic's threshold of {threshold}; load known on {percent} % of 28 days; it describes training and foretells no injury")
    String metricBeyond(String metric, String value, String day, boolean above, String threshold, String percent);

    @Message(
            "{#when metric}{#is 'acwr-rolling-coupled'}ACWR (rolling, coupled){#is 'acwr-rolling-uncoupled'}ACWR (rolling, uncoupled){#is 'acwr-ewma'}ACWR (EWMA){#is 'week-change'}This week over the last{#is 'monotony'}Monotony{#is 'strain'}Strain{#is 'tsb'}Balance (TSB){#else}{metric}{/when}")
    String metricName(String metric);
}
