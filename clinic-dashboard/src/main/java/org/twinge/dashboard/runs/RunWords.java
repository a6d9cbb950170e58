package org.twinge.dashboard.runs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around runs; German is in {@code messages/runs_de.properties}. */
@MessageBundle("runs")
public interface RunWords {
    @Message("My runs")
    String title();

    @Message("How was it?")
    String howWasIt();

    @Message("How was {day} run?")
    String howWas(String day);

    @Message("today’s")
    String today();

    @Message("yesterday’s")
    String yesterday();

    @Message("{weekday}’s")
    String onDay(String weekday);

    @Message("Two taps each, once. You can change them for a week.")
    String twoTaps();

    @Message("How hard was it, all in all?")
    String howHard();

    @Message("How strong was any pain, at its worst, during or after it?")
    String howMuchPain();

    @Message("How do you walk since?")
    String howYouWalk();

    @Message("One more tap, if you like. On a plan back to running a run only counts with it.")
    String whyGait();

    @Message(
            "{#when value}{#is '0'}rest{#is '1'}very, very easy{#is '2'}easy{#is '3'}moderate{#is '4'}somewhat hard{#is '5'}hard{#is '7'}very hard{#is '10'}maximal{#else}{/when}")
    String exertionWord(String value);

    @Message(
            "{#when value}{#is '0'}none{#is '2'}mild{#is '5'}moderate{#is '8'}severe{#is '10'}worst imaginable{#else}{/when}")
    String painWord(String value);

    @Message("Kept. Thank you.")
    String kept();

    @Message("Nobody asked about emergencies here. If it still hurts, report it:")
    String noEmergencies();

    @Message("What you said of pain cannot be read or kept at the moment. Try again in a minute.")
    String painAway();

    @Message("Enter a run by hand")
    String enter();

    @Message("Runs, newest first")
    String caption();

    @Message("Run")
    String run();

    @Message("Distance")
    String distance();

    @Message("Time")
    String time();

    @Message("Where from")
    String whereFrom();

    @Message("Effort")
    String effort();

    @Message("Pain")
    String pain();

    @Message("not said")
    String notSaid();

    @Message("not known")
    String notKnown();

    @Message("Older runs")
    String older();

    @Message("No runs yet. What you import, connect or enter by hand appears here.")
    String none();

    @Message("Tell us who you are first: without a profile nothing can be kept for you.")
    String noProfile();

    @Message(
            "{#when sport}{#is 'RUNNING'}Running{#is 'TRAIL_RUNNING'}Trail running{#is 'TREADMILL_RUNNING'}Treadmill{#is 'TRACK_RUNNING'}Track{#is 'WALKING'}Walking{#is 'HIKING'}Hiking{#is 'CYCLING'}Cycling{#is 'SWIMMING'}Swimming{#is 'ROWING'}Rowing{#is 'STRENGTH'}Strength training{#else}Other{/when}")
    String sport(String sport);

    @Message(
            "{#when source}{#is 'FILE'}file{#is 'FEED'}connected service{#is 'API'}other system{#is 'MANUAL'}entered by hand{#else}{source}{/when}")
    String source(String source);

    @Message(
            "{#when flag}{#is 'TIMER_OVER_ELAPSED'}The watch counted more time than passed: its moving time is not used.{#is 'ELAPSED_OVER_14_DAYS'}Longer than 14 days from start to end: its times are not used.{#is 'SPEED_OVER_7_MPS'}Faster than anybody runs: its distance and moving time are not used.{#is 'HEART_RATE_IMPLAUSIBLE'}The heart rate cannot be right: it is not used.{#is 'LAPS_DISAGREE_WITH_POINTS'}Laps and points tell different distances: its distance is not used.{#is 'DISTANCE_ZERO'}No distance over a time: its distance is not used.{#is 'FILE_DAMAGED'}The file was damaged: only what it tells twice is used.{#else}Something about the recording is not used.{/when}")
    String flag(String flag);

    @Message("What is not used about it")
    String flagsTitle();

    @Message("Where it comes from")
    String sourcesTitle();

    @Message("Only you see this run: its source does not allow showing it to staff.")
    String onlyYou();

    @Message("Put it right")
    String correctTitle();

    @Message("What you write here outranks every source, whatever comes later.")
    String correctLead();

    @Message("Kind")
    String sportLabel();

    @Message("Start")
    String startLabel();

    @Message("Distance in kilometres")
    String kmLabel();

    @Message("Time in motion")
    String movingLabel();

    @Message("Time from start to end")
    String elapsedLabel();

    @Message("Time")
    String timeLabel();

    @Message("How hard was it? (0 to 10, may be left out)")
    String exertionLabel();

    @Message("hours:minutes:seconds, such as 0:52:30, or minutes, such as 52")
    String timeHint();

    @Message("such as 8 or 12.5; may be left out")
    String kmHint();

    @Message(
            "{#when field}{#is KM}Write a distance in kilometres, such as 8 or 12.5, up to 500.{#is MOVING}Write it as hours:minutes:seconds, such as 0:52:30, and not longer than from start to end.{#is ELAPSED}Write it as hours:minutes:seconds, such as 0:52:30, or minutes, such as 52.{#is START}Choose the day and time of the start.{#is SPORT}Choose a kind.{#is EXERTION}Choose a number from 0 to 10, or leave it out.{/when}")
    String notReadable(RunField field);

    @Message("Save")
    String save();

    @Message("Delete this run")
    String delete();

    @Message("The run, its file and its figures are deleted and cannot be brought back. What you said of pain stays.")
    String deleteLead();

    @Message("Type “{word}” to confirm:")
    String typeIt(String word);

    @Message("delete")
    String deleteWord();

    @Message("Back")
    String back();

    @Message(
            "{#when trouble}{#is NOT_READABLE}Not everything could be read. Nothing was changed; look at what is marked.{#is REFUSED}This was not taken: a figure is outside what a run can be, or its start is in the future. Nothing was changed.{#is CHANGED}The run was changed meanwhile, by another window or a new recording. Look at it again; nothing of yours was kept.{#is NOT_THERE}There is no such run among yours.{#is NOT_KNOWN_YET}Your profile has not arrived there yet. That takes a moment; try again in a minute.{#is OVER}After a week this is not asked any more. If it still hurts, report it.{#is NOT_CONFIRMED}Nothing was deleted: the word was not typed.{#is DELETED}The run is deleted.{#is AWAY}The service that keeps this does not answer. Nothing of it was kept. Try again in a minute.{/when}")
    String trouble(RunTrouble trouble);
}
