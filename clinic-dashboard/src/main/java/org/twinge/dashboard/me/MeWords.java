package org.twinge.dashboard.me;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around an athlete's own data; German is in {@code messages/me_de.properties}. */
@MessageBundle("me")
public interface MeWords {
    @Message("Profile")
    String title();

    @Message("Who I am")
    String heading();

    @Message("Welcome to Twinge")
    String welcome();

    @Message(
            "Before anything can be kept for you, Twinge has to know a few things. Each says what it is for. Nobody else reads them until you let a clinic see you.")
    String welcomeLead();

    @Message(
            "If something hurts right now and you are worried, do not wait for this form: call {number}, or your doctor.")
    String urgent(String number);

    @Message("That is all. Twinge knows you now.")
    String created();

    @Message("Bring runs of your watch")
    String nextImport();

    @Message("Choose who sees you")
    String nextSharing();

    @Message("Report a pain")
    String nextReport();

    @Message(
            "It takes a moment until every part of Twinge has heard of you; if one says that it does not know you yet, try again in a minute.")
    String createdHelp();

    @Message("Saved.")
    String saved();

    @Message("Nothing was saved yet. What is marked below needs another look; everything else is as you entered it.")
    String wrong();

    @Message("Name")
    String name();

    @Message("So that you and your clinic know whom a message is about.")
    String nameWhy();

    @Message("Please enter a name of up to {most} characters, on one line.")
    String nameWrong(int most);

    @Message("Date of birth")
    String birthDate();

    @Message("may be left open")
    String optional();

    @Message(
            "Some red flags depend on age, and under 18 the rules are more careful: texts speak to a parent or guardian, and there are no plans. Without it, rules that need an age cannot judge yours, and no plan back to running can be started.")
    String birthDateWhy();

    @Message("This is no date between 1900 and today. An example: 1990-04-02.")
    String birthDateWrong();

    @Message("Sex")
    String sex();

    @Message("Published formulas know only these two. No rule of Twinge decides by it today.")
    String sexWhy();

    @Message("not said")
    String sexOpen();

    @Message("female")
    String female();

    @Message("male")
    String male();

    @Message("Please choose one of the three.")
    String sexWrong();

    @Message("Time zone")
    String zone();

    @Message(
            "By your clock: which day a run belongs to where your watch does not say it, and when your quiet hours are.")
    String zoneWhy();

    @Message("please choose")
    String choose();

    @Message("Please choose the place whose clock is yours.")
    String zoneWrong();

    @Message("Language")
    String language();

    @Message("In which these pages and your messages are written.")
    String languageWhy();

    @Message("Please choose a language.")
    String languageWrong();

    @Message("Country")
    String country();

    @Message("Decides which emergency number is shown to you. Left open, it is 112, which every mobile phone knows.")
    String countryWhy();

    @Message("Please choose a country, or leave it open.")
    String countryWrong();

    @Message("Address for messages")
    String email();

    @Message("It comes from your login and is changed there; what is here follows the next time you save.")
    String emailWhy();

    @Message("verified")
    String verified();

    @Message("not verified: messages there only say that there is something to read here. Your login can verify it.")
    String notVerified();

    @Message("Save")
    String save();

    @Message("Start")
    String start();

    @Message("Tell us who you are")
    String toProfile();
}
