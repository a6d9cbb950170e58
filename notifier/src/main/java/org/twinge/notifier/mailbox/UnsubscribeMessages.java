package org.twinge.notifier.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The sentences of the page behind the link, in English; {@code messages/unsubscribe_de.properties} in German. */
@MessageBundle("unsubscribe")
public interface UnsubscribeMessages {
    @Message("Fewer emails from Twinge")
    String ask_title();

    @Message("Do you want no more emails from Twinge? What Twinge has for you can still be read after logging in.")
    String ask_text();

    @Message("Unsubscribe")
    String ask_button();

    @Message("You are unsubscribed")
    String done_title();

    @Message("Twinge sends you no more emails, with one exception:")
    String done_text();

    @Message(
            "Emergencies, and what should be looked at today or within 48 hours, still come by email. They cannot be switched off.")
    String forced_athlete();

    @Message("Emergency and same-day alerts about athletes still come by email. They cannot be switched off.")
    String forced_staff();

    @Message("Get emails again")
    String undo_button();

    @Message("You get emails again")
    String again_title();

    @Message("Twinge sends you emails as before.")
    String again_text();
}
