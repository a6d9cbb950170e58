package org.twinge.dashboard.reports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word about reporting symptoms, in English; German is in {@code messages/report_de.properties}. */
@MessageBundle("report")
public interface ReportWords {
    @Message("Report symptoms")
    String report();

    @Message("My reports")
    String myReports();

    @Message("What is wrong?")
    String startTitle();

    @Message(
            "A few questions, dangers first, then where it is and how it is. It takes about a minute. At the end you read what to do now.")
    String startLead();

    @Message("Begin")
    String begin();

    @Message("You have begun a report. Nothing of it is lost.")
    String draftLead();

    @Message("Go on with it")
    String goOn();

    @Message("Throw it away and begin anew")
    String startAnew();

    @Message(
            "You have no profile here yet, so nothing can be kept or sent. If you are worried, do not wait for it: call the emergency number or your doctor.")
    String noProfile();

    @Message("{#when part}{#is EMERGENCIES}Dangers{#is PLACE}Place{#is MORE}More{#is SEND}Send{/when}")
    String partWord(Screen.Part part);

    @Message(
            "{#when title}{#is EMERGENCIES}Does any of this apply?{#is WHERE}Where is it?{#is HOW}How is it?{#is WHEN}When does it hurt?{#is MORE}A few more questions{#is SEND}Ready to send{/when}")
    String title(Screen.Title title);

    @Message(
            "{#when category}{#is 'heart-and-breath'}Heart and breath{#is 'brain'}Head and senses{#is 'heat-and-water'}Heat, water, muscles{#is 'back-and-nerves'}Back and nerves{#is 'limb'}Arms and legs{#is 'joint-and-infection'}Joints, fever, infection{#is 'injury'}Injury{#is 'bone'}Bones{#is 'history'}Before{#is 'course'}How it goes{#is 'pattern'}When it hurts{#else}About it{/when}")
    String category(String category);

    @Message("Next")
    String next();

    @Message("Back")
    String back();

    @Message("No to everything left open")
    String noToTheRest();

    @Message("{#when view}{#is 'front'}Front{#else}Back{/when}")
    String mapLabel(String view);

    @Message(
            "Tap the place, or choose it from the list. Left is your own left. Arrow keys move on the picture, Enter chooses.")
    String mapHelp();

    @Message("Look it over. With \"Send\" it is judged and kept, and whoever has to know is told.")
    String sendLead();

    @Message("What you say fits with an emergency. Do this first, then send:")
    String emergencyFound();

    @Message("Send")
    String send();

    @Message("Your answers")
    String yourAnswers();

    @Message("Answered no: {count}")
    String noCount(int count);

    @Message("Answered \"I don’t know\": {count}")
    String unknownCount(int count);

    @Message(
            "{#when trouble}{#is AWAY}The service that judges reports does not answer. Your answers are kept here. Press the button again in a minute. If you are worried, do not wait for it: get help.{#is REFUSED}This could not be taken as it is. Your answers are kept here. Check them and try again. If you are worried, do not wait for it: get help.{#is NOT_KNOWN}You are not known yet where reports are judged. Try again in a minute. Your answers are kept here. If you are worried, do not wait for it: get help.{#is GONE}This report is not there, or it was taken back.{#is WITHDRAWN}The report was taken back. Whoever was told is told that, too.{#is NOT_TYPED}Nothing was taken back: the word was not typed.{/when}")
    String trouble(Trouble trouble);

    @Message("Still open, and dangerous if so")
    String openTitle();

    @Message("Answer these now")
    String answerNow();

    @Message("What is not known")
    String unknownTitle();

    @Message("With an answer to these the result could change:")
    String unknownLead();

    @Message("Nothing that a rule asks about is open.")
    String nothingUnknown();

    @Message("What it could fit with")
    String fitsTitle();

    @Message(
            "Injuries of the catalogue that go with your answers, the best fit first. None of them is a diagnosis: only an examination tells what it is.")
    String fitsLead();

    @Message("Speaks for it: you said yes to")
    String fitsBecause();

    @Message("Speaks against it: your answers to")
    String fitsAgainst();

    @Message("Read about it in the catalogue")
    String readAboutIt();

    @Message("Something changed, or was answered wrongly?")
    String changed();

    @Message("Change the answers")
    String amend();

    @Message("Take the report back")
    String takeBack();

    @Message(
            "It is no longer listed, and whoever was told is told that it was taken back. Only do this if it was a mistake. What was said stays in its history.")
    String takeBackLead();

    @Message("take back")
    String takeBackWord();

    @Message("To confirm, type: {word}")
    String typeIt(String word);

    @Message("You are changing a report. Your answers are filled in.")
    String amending();

    @Message("Your reports, the newest first")
    String reportsCaption();

    @Message("No reports. What you report appears here, with what you were told.")
    String noReports();

    @Message("When")
    String reportedAt();

    @Message("Because")
    String because();

    @Message("Older reports")
    String moreReports();

    @Message("no rule fired")
    String noneFired();

    @Message(
            "Your reports cannot be read at the moment, because the service that keeps them does not answer. Nothing is lost. If you are worried, do not wait for it: get help.")
    String reportsAway();
}
