package org.twinge.dashboard.me;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around leaving; German is in {@code messages/leave_de.properties}. */
@MessageBundle("leave")
public interface LeaveWords {
    @Message("Delete everything")
    String title();

    @Message(
            "Everything that Twinge keeps about you goes, in every part of it. It cannot be taken back, and nobody can restore it for you.")
    String lead();

    @Message("What goes")
    String goes();

    @Message("Your profile, and every consent: no clinic sees you any more, from this moment on.")
    String profile();

    @Message(
            "Every run, with the files of your watch, and everything that was computed from them; connections to other services, such as Strava, end.")
    String runs();

    @Message(
            "Every report, answer and assessment, your plan, your cases at the clinic with its notes, and what its staff wrote to you.")
    String reports();

    @Message("What was told to you and whom else, how you wanted to be told, and who looked at your things.")
    String told();

    @Message("What stays")
    String stays();

    @Message("Emails that were sent already, with you and with the clinic's staff, and what they wrote down elsewhere.")
    String mails();

    @Message(
            "One number without a name, so that what arrives late is thrown away, too. In the queues between the parts of Twinge, copies end by themselves after 14 days at the latest.")
    String number();

    @Message(
            "Backups, until they are deleted in their turn. They are kept for when a machine breaks, and nobody reads them.")
    String backups();

    @Message("Your login. Whoever runs this Twinge deletes it for you if you ask.")
    String login();

    @Message("If something is wrong with you right now")
    String careTitle();

    @Message(
            "Nobody at a clinic is told anything any more, an open case included. If somebody looks after you, tell them yourself.")
    String care();

    @Message("To delete everything, type the word {word}")
    String type(String word);

    @Message("DELETE")
    String word();

    @Message("Nothing was deleted. The word has to stand there exactly: {word}.")
    String wrong(String word);

    @Message("Delete everything now")
    String now();

    @Message("Keep everything")
    String keep();

    @Message("There is nothing to delete: Twinge keeps nothing about you.")
    String nothing();

    @Message("Everything is being deleted")
    String goneTitle();

    @Message(
            "What was kept here is gone. The other parts of Twinge have been asked and usually follow within a minute; one that is away at the moment deletes as soon as it is back. You need not wait or do anything.")
    String gone();

    @Message(
            "Your login is still there, and nothing hangs on it. If you come back with it one day, you start as somebody new.")
    String goneLogin();

    @Message("If something hurts and you are worried, call {number}, or your doctor.")
    String goneUrgent(String number);

    @Message("Take all that Twinge keeps about you out of it, for good.")
    String teaser();
}
