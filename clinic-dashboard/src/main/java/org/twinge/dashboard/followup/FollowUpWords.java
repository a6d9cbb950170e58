package org.twinge.dashboard.followup;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around follow-up questions; German is in {@code messages/followup_de.properties}. */
@MessageBundle("followup")
public interface FollowUpWords {
    @Message("My week")
    String myWeek();

    @Message("Questions to you")
    String asked();

    @Message(
            "{#when kind}{#is NEXT_MORNING}How is it this morning?{#is REVIEW}How is it two weeks later?{#is WEEKLY}How was your week?{/when}{#if !region.isEmpty()} ({region}){/if}")
    String question(PromptKind kind, String region);

    @Message("open until {moment}")
    String openUntil(String moment);

    @Message("How is it now?")
    String howIsIt();

    @Message("This is about what you reported.")
    String aboutReport();

    @Message("Read the report")
    String readReport();

    @Message("These questions do not ask about emergencies. If it has got worse, or something new has come,")
    String noEmergencies();

    @Message("report it instead")
    String reportInstead();

    @Message("Send")
    String send();

    @Message("Monday {first} to Sunday {last}")
    String weekOf(String first, String last);

    @Message("Where did it bother you?")
    String where();

    @Message("As many places as you like, or none.")
    String whereHelp();

    @Message("If something bothered you and you trained all the same:")
    String moreLead();

    @Message("Thank you. Your answer is kept.")
    String thanks();

    @Message("No rule of the rule book fired on it. That is no all-clear: nobody asked about emergencies here.")
    String noRule();

    @Message("What happens next")
    String next();

    @Message(
            "{#when kind}{#is NEXT_MORNING}Two weeks after your report you are asked once more how it is.{#is REVIEW}Nothing more is asked about this report. If it comes back, report it.{#is WEEKLY}While something troubles you, you are asked every Sunday evening.{/when}")
    String nextWords(PromptKind kind);

    @Message("Your answer")
    String yourAnswer();

    @Message("Answered {moment}.")
    String answered(String moment);

    @Message("It got worse, or something new has come?")
    String worse();

    @Message(
            "{#when trouble}{#is AWAY}The service that keeps your answers does not answer. What you chose is still here. Press the button again in a minute. If you are worried, do not wait for it: get help.{#is REFUSED}This could not be taken as it is. Look it over and try again. If you are worried, do not wait for it: get help.{#is ANSWERED}You had answered this before. That answer counts and stands below; if something has changed, report it.{/when}")
    String trouble(Trouble trouble);

    @Message(
            "{#when closed}{#is OVER}The time for this answer is over{#is NOT_HERE}This question is not here{#is NOT_KNOWN}You are not known here yet{#is AWAY}Your questions cannot be read at the moment{/when}")
    String closedTitle(Closed closed);

    @Message(
            "{#when closed}{#is OVER}It no longer counts, and you need not answer it. If it still hurts, report it: that is always open.{#is NOT_HERE}Perhaps it was sent to somebody else, or to another login of yours. Log out, and log in with the address that got the message.{#is NOT_KNOWN}A new profile takes a moment to arrive where questions are asked. Try again in a minute. If you are worried, do not wait for it: get help.{#is AWAY}The service that keeps them does not answer. Nothing is lost. Try again in a minute. If you are worried, do not wait for it: get help.{/when}")
    String closedWords(Closed closed);
}
