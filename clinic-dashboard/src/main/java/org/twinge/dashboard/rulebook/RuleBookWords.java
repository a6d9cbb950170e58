package org.twinge.dashboard.rulebook;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the rules; German is in {@code messages/rulebook_de.properties}. */
@MessageBundle("rulebook")
public interface RuleBookWords {
    @Message("Rule book")
    String title();

    @Message(
            "Version {version}. Every report is judged by these rules and nothing else. All that fire are reported, and the most urgent decides.")
    String lead(String version);

    @Message("The rule book cannot be read at the moment, because its service does not answer. Try again in a minute.")
    String away();

    @Message("Fires if")
    String fires();

    @Message("What to do")
    String whatToDo();

    @Message("How well it is founded")
    String evidence();

    @Message("all of these:")
    String allOf();

    @Message("any of these:")
    String anyOf();

    @Message("at least {count} of these:")
    String atLeastOf(int count);

    @Message("not:")
    String notSo();

    @Message("yes to “{question}”")
    String yesTo(String question);

    @Message("“{question}”: {options}")
    String oneOf(String question, String options);

    @Message("“{question}”: from {from} to {to}")
    String between(String question, String from, String to);

    @Message("“{question}”: {from} or more")
    String from(String question, String from);

    @Message("“{question}”: {to} or less")
    String upTo(String question, String to);
}
