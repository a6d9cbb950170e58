package org.twinge.dashboard.feeds;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around feeds; German is in {@code messages/feeds_de.properties}. */
@MessageBundle("feeds")
public interface FeedWords {
    @Message("Connections")
    String title();

    @Message("Let runs come by themselves")
    String heading();

    @Message(
            "A connection brings each run a moment after it is saved, and its corrections. You can end it at any time. Without one you can import files.")
    String lead();

    @Message(
            "{#when trouble}{#is NOT_ALLOWED}Nothing was connected: it was cancelled at Strava.{#is BEGIN_AGAIN}Nothing was connected: it took longer than ten minutes, was begun in another login, or Strava was not allowed to show your activities. Begin again.{#is OTHER_ACCOUNT}Nothing was connected: you have another account of Strava connected here, your last connection is still ending, or this account is connected with somebody else here.{#is NOT_THERE}That is not there, or not any more.{#is AWAY}The service that takes in your runs does not answer. Nothing was changed. Try again in a minute.{/when}")
    String trouble(FeedTrouble trouble);

    @Message("Your connection with Strava")
    String strava();

    @Message(
            "Twinge asks Strava for leave to read your activities, those that only you see included. It writes nothing there. Strava lets us show what comes from it to you only: your clinic sees nothing of these runs, but what you bring as files of the same run.")
    String stravaWhat();

    @Message("Connect Strava")
    String connect();

    @Message("Connect again")
    String connectAgain();

    @Message("Connected since {since}.")
    String connected(String since);

    @Message("Runs of the time before: {count} so far, back to {back}.")
    String historyGoesOn(int count, String back);

    @Message("Runs of the time before: all {count} are here.")
    String historyDone(int count);

    @Message("Strava does not let us in any more. Connecting again repairs it; what is here stays.")
    String reconnect();

    @Message("The connection is ending. What came through it is being deleted.")
    String ending();

    @Message("End the connection")
    String disconnect();

    @Message("End the connection with Strava?")
    String disconnectAsk();

    @Message(
            "Everything that came from Strava is deleted here, also from your load and its picture; at Strava nothing changes. Runs that you also brought as files stay, with the files' figures. It cannot be undone, but you can connect again.")
    String disconnectWhat();

    @Message("Yes, end it and delete what came from Strava")
    String disconnectYes();

    @Message("No, keep it")
    String keep();

    @Message("Other watches and systems")
    String others();

    @Message(
            "A system that knows Twinge asks you for a code. Each code works once, for a quarter of an hour. Give it to nobody but that system: whoever has it can add runs to yours.")
    String codeWhat();

    @Message("Make a code")
    String makeCode();

    @Message("Your code")
    String yourCode();

    @Message("It can be used once, until {time}. When you leave this page it is not shown again.")
    String codeUntil(String time);

    @Message("Systems that send your runs")
    String linked();

    @Message("No system sends your runs yet.")
    String none();

    @Message("System")
    String system();

    @Message("Your account there")
    String account();

    @Message("Since")
    String since();

    @Message("by your clinic")
    String byClinic();

    @Message("End")
    String endLink();

    @Message("End the link with {system}")
    String endLinkOf(String system);

    @Message("The link has ended. Runs that came by it stay.")
    String ended();

    @Message("Bring files")
    String toImport();
}
