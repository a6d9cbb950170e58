package org.twinge.dashboard.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.twinge.dashboard.model.CareCase;
import org.twinge.dashboard.model.WorkFilter;

/** Every word about cases, in English; other languages bring a file of the same keys. */
@MessageBundle("cases")
public interface CaseWords {
    @Message("{count} {#if count == 1}case{#else}cases{/if}")
    String caseCount(int count);

    @Message("Cases by level, then priority, then age")
    String casesCaption();

    @Message("Athlete and reason")
    String athleteAndReason();

    @Message("Who has it")
    String whoHasIt();

    @Message("Waiting")
    String waiting();

    @Message("What to do")
    String steps();

    @Message(
            "No cases here. When an athlete who consents to your clinic reports something that needs somebody, it appears here.")
    String noCases();

    @Message("More cases")
    String moreCases();

    @Message("Show")
    String show();

    @Message("{#when shown}{#is ATTENTION}To look after{#is SNOOZED}Put aside{#is RESOLVED}Resolved{/when}")
    String shownWord(WorkFilter.Shown shown);

    @Message("Mine only")
    String mineOnly();

    @Message("Every level")
    String everyLevel();

    @Message("Nobody has acknowledged it")
    String waits();

    @Message("Everybody was told, and nobody has acknowledged it")
    String allTold();

    @Message("Nobody has acknowledged it again; {name} had it")
    String waitsAgain(String name);

    @Message("Acknowledged by {name}")
    String seenBy(String name);

    @Message("{name} has it")
    String hasIt(String name);

    @Message("Put aside until {moment}")
    String snoozedUntil(String moment);

    @Message("Resolved")
    String resolvedState();

    @Message("nobody")
    String nobody();

    @Message("somebody at another clinic")
    String anotherClinic();

    @Message("withdrawn")
    String withdrawn();

    @Message("First, because")
    String priorityBecause();

    @Message(
            "{#when reason}{#is QUESTIONS_OPEN}emergency questions are open{#is SEVERAL_REPORTS}several reports{#is LOAD_ALERT}an alert about load as well{#is RECENT_INJURY}an injury in the last 12 months{/when}")
    String priorityWords(CareCase.Reason reason);

    @Message("Acknowledge")
    String acknowledge();

    @Message("Assign to me")
    String assignToMe();

    @Message("Assign")
    String assign();

    @Message("Assign to")
    String assignTo();

    @Message("Put aside")
    String putAside();

    @Message("For how long")
    String forHowLong();

    @Message("{hours} h")
    String hours(int hours);

    @Message("{days} d")
    String days(int days);

    @Message("Why")
    String why();

    @Message(
            "{#when reason}{#is 'WAITING_FOR_ATHLETE'}waiting for the athlete{#is 'APPOINTMENT_BOOKED'}an appointment is booked{#is 'WAITING_FOR_RESULTS'}waiting for results{#else}{reason}{/when}")
    String snoozeReason(String reason);

    @Message("Note")
    String note();

    @Message("Add note")
    String addNote();

    @Message("Notes")
    String notes();

    @Message("No notes yet. What you write here, your clinic's staff can read; the athlete cannot.")
    String noNotes();

    @Message("Messages to the athlete")
    String messages();

    @Message("None yet. The athlete is told by e-mail that there is something to read, and reads it after login.")
    String noMessages();

    @Message("Write to the athlete")
    String writeToAthlete();

    @Message("Send")
    String sendMessage();

    @Message("Report of {moment}")
    String reportOf(String moment);

    @Message("What it could fit with, from the catalogue. No diagnosis, and no part of the level.")
    String fits();

    @Message("For it, answered yes")
    String fitsFor();

    @Message("Against it, by the answers to")
    String fitsAgainst();

    @Message("What had been run by then. It changed nothing about how the report was judged.")
    String load();

    @Message("On {day} a session {band} longer than the longest of the 30 days before")
    String recentSpike(String day, String band);

    @Message("Longest run of the last 30 days: {km} km on {day}")
    String longestRun(String km, String day);

    @Message("Resolve")
    String resolve();

    @Message("What became of it")
    String outcome();

    @Message(
            "{#when outcome}{#is 'TREATED'}treated here{#is 'REFERRED'}referred to somebody else{#is 'NO_INJURY'}no injury found{#is 'NOT_REACHED'}nobody was reached{#else}{outcome}{/when}")
    String outcomeWords(String outcome);

    @Message("Injury, if a clinician names one (the catalogue's name for it)")
    String diagnosis();

    @Message("Side")
    String side();

    @Message("{#when side}{#is 'LEFT'}left{#is 'RIGHT'}right{#is 'BOTH'}both{#else}not said{/when}")
    String sideWords(String side);

    @Message("First day")
    String firstDay();

    @Message("Last day, if it is over")
    String lastDay();

    @Message("Reopen")
    String reopen();

    @Message("Undo")
    String undo();

    @Message("{athlete}: {what}.")
    String justDone(String athlete, String what);

    @Message(
            "{#when what}{#is 'OPENED'}case opened{#is 'ALERT_ADDED'}another alert came{#is 'ALERT_RAISED'}an alert was raised{#is 'ALERT_LOWERED'}an alert was lowered{#is 'ALERT_CHANGED'}an alert changed{#is 'ALERT_WITHDRAWN'}an alert was withdrawn{#is 'ACKNOWLEDGED'}acknowledged{#is 'ASSIGNED'}assigned{#is 'SNOOZED'}put aside{#is 'RETURNED'}came back{#is 'NOTED'}note added{#is 'MESSAGED'}message to the athlete{#is 'RESOLVED'}resolved{#is 'REOPENED'}reopened{#is 'UNDONE'}last step undone{#else}{what}{/when}")
    String whatWords(String what);

    @Message("History")
    String history();

    @Message("When")
    String when();

    @Message("What")
    String what();

    @Message("Who")
    String who();

    @Message("What it is about")
    String about();

    @Message("What the athlete was told to do")
    String toldToDo();

    @Message("Back to the work list")
    String backToList();

    @Message("Somebody or something changed this case since you looked. Nothing was done; look again.")
    String caseMoved();

    @Message("This cannot be done with the case as it is now.")
    String caseRefused();

    @Message("What you wrote cannot be taken. Nothing was done.")
    String caseUnreadable();

    @Message("Athlete's name")
    String lookForAthlete();

    @Message("Search")
    String search();

    @Message("Everybody")
    String everybody();

    @Message("No case here of an athlete with this in their name. Others may be waiting.")
    String noCaseOfThatName();

    @Message("Your last step was not taken, because this page or your login was too old. Look again, then repeat it.")
    String stepLapsed();

    @Message("There is no such case here any more.")
    String caseGone();

    @Message(
            "Cases cannot be changed at the moment, because the service that keeps them does not answer. Nothing was done; the list is as it was last known. Try again in a minute.")
    String triageAway();

    @Message(
            "This case's history, notes and messages cannot be read at the moment, because the service that keeps them does not answer. Try again in a minute.")
    String historyAway();

    @Message("Keys: j and k move, Enter opens, a acknowledges")
    String shortcuts();
}
