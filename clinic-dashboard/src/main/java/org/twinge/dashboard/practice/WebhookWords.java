package org.twinge.dashboard.practice;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a clinic's webhooks; German is in {@code messages/webhooks_de.properties}. */
@MessageBundle("webhooks")
public interface WebhookWords {
    @Message("Webhooks")
    String title();

    @Message(
            "A system of your own, such as a chat, is told that there is a message for your staff and where to read it: no name, nothing about health. It comes beside the e-mails, and nobody counts as told because of it.")
    String help();

    @Message("Tell a system of your own")
    String link();

    @Message("None yet.")
    String none();

    @Message("Where it leads")
    String host();

    @Message("From level")
    String minimum();

    @Message("Says the level")
    String withLevel();

    @Message("Form")
    String format();

    @Message(
            "{#when format}{#is 'JSON'}JSON, for a program{#is 'SLACK'}Slack, Mattermost, Rocket.Chat{#is 'TEXT'}plain text, as ntfy takes it{#else}{format}{/when}")
    String formatWord(String format);

    @Message("Since")
    String since();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("Remove")
    String remove();

    @Message("Remove the webhook to {host}")
    String removeOf(String host);

    @Message("Yes, nothing shall be written there any more")
    String sure();

    @Message("Add a webhook")
    String add();

    @Message("Address, with https://")
    String address();

    @Message("It is often a secret itself. Once it is saved, only the name of its computer is shown.")
    String addressHelp();

    @Message(
            "Say how urgent it is. That tells something about somebody's health: only where the other side may keep such data.")
    String level();

    @Message("Language")
    String language();

    @Message("Add")
    String addIt();

    @Message("It is there. This is its secret, shown this once: copy it now.")
    String made();

    @Message(
            "The other side checks with it that a message is ours (Standard Webhooks 1.0). If it is lost, remove the webhook and add it anew.")
    String secretHelp();

    @Message(
            "{#when trouble}{#is AWAY}The service that keeps webhooks does not answer. Nothing was changed. Try again in a minute.{#is REFUSED}This cannot be kept as it is. The address has to begin with https:// and lead to a computer on the public internet.{#is TOO_MANY}A clinic has at most ten webhooks. Remove one first.{#is NOT_SET_UP}Webhooks cannot be kept here: they are not set up in this deployment, or the news that you keep this clinic has not arrived there yet. Try again in a minute.{/when}")
    String trouble(WebhookTrouble trouble);

    @Message(
            "Your webhooks cannot be read at the moment, because the service that keeps them does not answer. They go on working.")
    String away();
}
