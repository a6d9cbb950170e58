package org.twinge.dashboard.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around messages; German is in {@code messages/messages_de.properties}. */
@MessageBundle("messages")
public interface MessageWords {
    @Message("Messages")
    String title();

    @Message("Messages from your clinic")
    String heading();

    @Message("No messages. What your clinic’s staff write to you appears here.")
    String none();

    @Message("Your clinic, {moment}")
    String from(String moment);

    @Message("Older messages")
    String older();

    @Message("Nobody reads answers here. If you want to reply, call your clinic. If it has got worse, report it.")
    String noReply();

    @Message(
            "Your messages cannot be read at the moment, because the service that keeps them does not answer. Nothing is lost. If you are worried, do not wait for it: get help.")
    String away();
}
