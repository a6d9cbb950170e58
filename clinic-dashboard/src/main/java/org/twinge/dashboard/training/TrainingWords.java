package org.twinge.dashboard.training;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around training; German is in {@code messages/training_de.properties}. */
@MessageBundle("training")
public interface TrainingWords {
    @Message("My training")
    String title();

    @Message("Training of {name}")
    String titleOf(String name);

    @Message("How far today?")
    String howFar();

    @Message("I want to run this far today, in kilometres")
    String distance();

    @Message("Check")
    String check();

    @Message("Write a distance in kilometres, such as 8 or 12.5, up to 500.")
    String notADistance();

    @Message("{planned} km stays within 10 % of your longest session.")
    String within(String planned);

    @Message("{planned} km is {percent} % farther than your longest session of the last 30 days.")
    String farther(String planned, String percent);

    @Message("That was {longest} km on {day}. Up to {limit} km stays within 10 % of it.")
    String compared(String longest, String day, String limit);

    @Message("There is no session with a known distance in the last 30 days, so there is nothing to compare with.")
    String noReference();

    @Message("After a break, begin with short runs and walking breaks, and lengthen them week by week.")
    String beginShort();

    @Message("This comparison is for adults: the study behind it counted adults only.")
    String adultsOnly();

    @Message(
            "{#when care}{#is 'EMERGENCY'}Get emergency help now for what you reported.{#is 'SAME_DAY'}Be seen by a clinician today for what you reported.{#is 'SOON'}Be seen by a clinician within 48 hours for what you reported.{#is 'RED_OR_LIMPING'}You reported strong pain or a limp: have it looked at, or report a day without a limp and with less pain first.{#is ''}Emergency questions of your report are still open: answer them first.{#else}What you reported comes first.{/when} Do not run until then.")
    String careFirst(String care);

    @Message("There is no answer about distance while this is open.")
    String noDistanceNow();

    @Message("You are on a way back to running: its steps say what you may run, not your longest session.")
    String planFirst();

    @Message("Look at the next step")
    String toPlan();

    @Message("We know less than 30 days of your runs, so a longer session may be missing here.")
    String provisionalPlan();

    @Message("This compares distances. It says nothing about pain: if something hurts, that comes first.")
    String notAboutPain();

    @Message("Something hurts: report it")
    String somethingHurts();

    @Message("What this rests on")
    String restsOn();

    @Message("What I ran")
    String whatIRan();

    @Message("Sessions")
    String sessions();

    @Message("This week so far: {km} km in {runs} {#if runs == 1}run{#else}runs{/if}.")
    String thisWeek(String km, int runs);

    @Message("This week so far: {runs} {#if runs == 1}run{#else}runs{/if}, not all with a known distance.")
    String thisWeekRuns(int runs);

    @Message("The four weeks before: {km} km a week.")
    String weeksBefore(String km);

    @Message("{count} weeks")
    String weeks(int count);

    @Message("Period")
    String period();

    @Message(
            "Sessions day by day in kilometres; the line is the longest session of the 30 days before. The same data stand in the table below.")
    String caption();

    @Message("longest of the 30 days before")
    String longestLine();

    @Message("over it by more than 10 %")
    String spikeMark();

    @Message("distance not known")
    String unknownMark();

    @Message("{day}: {km} km")
    String bar(String day, String km);

    @Message("{day}: a session whose distance is not known")
    String unknownSession(String day);

    @Message(
            "{day}: {km} km, {percent} % farther than the longest session of the 30 days before ({longest} km on {longestDay}).")
    String spike(String day, String km, String percent, String longest, String longestDay);

    @Message("(provisional: less than 30 days of runs were known)")
    String provisional();

    @Message("Sessions that were much farther than usual")
    String spikes();

    @Message("None in this period.")
    String noSpikes();

    @Message("As a table")
    String asTable();

    @Message("Day")
    String day();

    @Message("Distance")
    String distanceColumn();

    @Message("Longest of the 30 days before")
    String longestColumn();

    @Message("not known")
    String notKnown();

    @Message("none")
    String noneBefore();

    @Message("Training load in figures")
    String figures();

    @Message(
            "Load of a day: {#when method}{#is 'SESSION_RPE'}perceived exertion times minutes (session-RPE){#is 'TRIMP'}TRIMP, from heart rate{#else}kilometres run{/when}. As of {day}. These figures describe training; none of them foretells an injury.")
    String methodWords(String method, String day);

    @Message("Figure")
    String figure();

    @Message("Value")
    String value();

    @Message("How it is computed")
    String howComputed();

    @Message(
            "{#when metric}{#is 'load-mean-7'}Mean load of 7 days{#is 'load-mean-28'}Mean load of 28 days{#is 'load-mean-42'}Mean load of 42 days{#is 'load-sum-7'}Load of 7 days{#is 'atl-exponential-7'}Acute load (ATL){#is 'ctl-exponential-42'}Chronic load (CTL){#is 'tsb'}Balance (TSB){#is 'acwr-rolling-coupled'}ACWR, rolling, coupled{#is 'acwr-rolling-uncoupled'}ACWR, rolling, uncoupled{#is 'acwr-ewma'}ACWR, EWMA{#is 'monotony'}Monotony{#is 'strain'}Strain{#is 'week-change'}This week over the last{#is 'days-since-rest'}Days since a day of rest{#is 'build-weeks'}Weeks of more in a row{#is 'coverage-28'}Days of 28 that are known{#is 'longest-session-30'}Longest session of 30 days{#else}{metric}{/when}")
    String metric(String metric);

    @Message(
            "{#when reason}{#is 'TOO_FEW_DAYS'}too few days{#is 'NO_REFERENCE'}nothing to compare with{#is 'NO_DISTANCE'}no distance{#is 'NO_HEART_RATE'}no heart rate{#is 'CONSTANT_LOAD'}constant load{#else}no value{/when}")
    String missing(String reason);

    @Message("{have} of {need}")
    String haveOfNeed(int have, int need);

    @Message("No runs yet in this period. What you import or record appears here.")
    String noRuns();

    @Message(
            "No runs in this period that you may see. What an athlete’s source allows only them to see is not shown to staff.")
    String noRunsForStaff();

    @Message("Tell us who you are first: without a profile nothing can be kept for you.")
    String noProfile();

    @Message(
            "Your training cannot be read at the moment, because the service that keeps it does not answer. Nothing is lost. Try again in a minute.")
    String away();

    @Message("Open cases")
    String openCases();

    @Message("None.")
    String noCases();

    @Message("What you or they said of pain cannot be read at the moment; the rest is shown. Try again in a minute.")
    String painAway();

    @Message("Reports (sign of their level), alerts (flag), steps of a plan (arrow), notes (page)")
    String flagsKey();

    @Message(
            "pain from 0 to 10, the worst of a day: below 3, from 3, from 7. A day about which nothing was said is a gap.")
    String painKey();

    @Message("What happened")
    String happened();

    @Message("Reports, alerts, steps of a plan and notes, newest first")
    String happenedCaption();

    @Message("Nothing in this period: no report, no alert, no plan, no note.")
    String nothingHappened();

    @Message("Kind")
    String kindColumn();

    @Message("What")
    String what();

    @Message("{#when kind}{#is REPORT}Report{#is ALERT}Alert{#is PLAN}Plan{#is NOTE}Note{/when}")
    String kind(Happening.Kind kind);

    @Message("Pain")
    String pains();

    @Message("Everything that was said of pain, newest first")
    String painsCaption();

    @Message("Nothing was said of pain in this period. That does not mean that there was none.")
    String noPain();

    @Message(
            "{day}: pain {pain}/10, {#when source}{#is 'RUN'}after a run{#is 'QUESTION'}answered when asked{#else}in a report{/when}.")
    String painSaid(String day, String pain, String source);

    @Message(
            "{day}: report{#if !region.isEmpty()}, {region}{/if}{#if !pain.isEmpty()}, pain {pain}/10{/if}{#if !level.isEmpty()} ({level}){/if}.")
    String reported(String day, String pain, String region, String level);

    @Message("{day}: alert ({level}): {reason}.")
    String alerted(String day, String level, String reason);

    @Message("a session {percent} % farther than the longest of the 30 days before")
    String spikeAlert(String percent);

    @Message("{day}: way back to running, {step}. {how}")
    String planStep(String day, String step, String how);

    @Message(
            "{#when kind}{#is 'SHOE_483_KM'}{shoe}: {value} km. Shoes may be worn from 483 km on; have a look.{#is 'SHOE_805_KM'}{shoe}: {value} km. Few shoes go on past 805 km.{#is 'SEVEN_DAYS_WITHOUT_REST'}{value} days in a row without rest. A day off is training, too.{#is 'FOUR_BUILDING_WEEKS'}{value} weeks in a row with more than the one before. After three, an easier one is the practice.{#is 'CADENCE_UNDER_160'}{value} steps a minute in the last run that tells. Somewhat quicker, shorter steps are easier on knees and shins.{#else}{shoe} {value}{/when} (Practice of coaches, not evidence.)")
    String note(String kind, String shoe, String value);
}
