package org.twinge.dashboard.sharing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around who sees an athlete; German is in {@code messages/sharing_de.properties}. */
@MessageBundle("sharing")
public interface SharingWords {
    @Message("Who sees my data")
    String title();

    @Message("Nobody else sees you")
    String nobody();

    @Message(
            "You have let no clinic in. Twinge still judges your reports and your training, and tells you. It tells nobody else, not even in an emergency: calling for help is up to you.")
    String nobodyHelp();

    @Message(
            "{clinic} asks whether it may see you. Read below what it would see. If you want it, let it in; if not, do nothing.")
    String invited(String clinic);

    @Message("These clinics see you")
    String clinics();

    @Message("since {day}")
    String since(String day);

    @Message("End")
    String end();

    @Message("End for {clinic}")
    String endFor(String clinic);

    @Message("Let a clinic see you")
    String give();

    @Message("Clinic")
    String clinic();

    @Message("please choose")
    String choose();

    @Message("This clinic may see me")
    String allow();

    @Message("Please choose the clinic first.")
    String noneChosen();

    @Message("Every clinic on Twinge sees you already.")
    String noOthers();

    @Message("There is no clinic on Twinge yet.")
    String noClinics();

    @Message("The clinic sees you from now on, and is told when something is urgent.")
    String given();

    @Message("Ended. The clinic sees nothing of you any more. Within seconds that holds in every part of Twinge.")
    String ended();

    @Message("What a clinic sees")
    String sees();

    @Message("Your name.")
    String seesName();

    @Message(
            "What you report about symptoms, with every answer, and how Twinge judged it. When something is urgent its staff are told at once.")
    String seesReports();

    @Message("Your answers to later questions, as far as they say how you are getting on.")
    String seesFollowUp();

    @Message(
            "Your training, from runs you entered, from files you brought, and from sources that allow it; and your plan back to running.")
    String seesTraining();

    @Message("Its staff may write to you, enter a report that you told them, and start or stop a plan with you.")
    String mayDo();

    @Message("What it does not see")
    String seesNot();

    @Message(
            "Runs that only Strava told of: its terms let nobody but you see them. What is computed for staff leaves them out.")
    String notStrava();

    @Message("The files of your watch themselves, with where you ran.")
    String notFiles();

    @Message("A report that you have begun and not sent.")
    String notDrafts();

    @Message("What is told to you alone, how you want to be told, and your connections to other services.")
    String notYours();

    @Message("You can end this whenever you want, at once, without a reason.")
    String whenever();

    @Message("End for {clinic}?")
    String endQuestion(String clinic);

    @Message(
            "From this moment its staff see nothing of you: no report, no training, no case. Nobody there is told any more when something is urgent. If somebody there looks after you right now, tell them.")
    String endMeans();

    @Message(
            "What its staff were told by email before stays in their mailboxes, and what they wrote down elsewhere stays there.")
    String endLeaves();

    @Message("You can let the clinic in again; it then sees what is kept of you, the time between included.")
    String endBack();

    @Message("End it now")
    String endNow();

    @Message("Leave it as it is")
    String keep();
}
