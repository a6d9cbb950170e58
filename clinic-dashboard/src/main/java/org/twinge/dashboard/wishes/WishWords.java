package org.twinge.dashboard.wishes;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.twinge.dashboard.model.Level;
import org.twinge.dashboard.wishes.Notifier.Capacity;
import org.twinge.dashboard.wishes.Notifier.Kind;

/** The words around what people want to be told; German is in {@code messages/wishes_de.properties}. */
@MessageBundle("wishes")
public interface WishWords {
    @Message("Notifications")
    String title();

    @Message("What I am told, and when")
    String heading();

    @Message("What always comes")
    String alwaysTitle();

    @Message(
            "{#when capacity}{#is ATHLETE}Emergencies, what should be looked at today, and what a clinician should see within 48 hours: these come at once, day and night, whatever stands below. A report that says so must not wait for morning, and nobody should be able to miss it by an old setting.{#is STAFF}Emergencies and same-day alerts about athletes: these come at once, day and night, whatever stands below, and go on to the next of your clinic while nobody acknowledges them. An athlete was told that you would know.{/when}")
    String always(Capacity capacity);

    @Message("What comes at once by email")
    String atOnce();

    @Message("What is gentler waits for your digest. Without a digest you find it only here, in Twinge.")
    String atOnceHelp();

    @Message(
            "{#when kind}{#is TRAINING}Training{#is SYMPTOMS}Reports of symptoms{#is QUESTION}Questions after a report{#is STAFF_MESSAGE}Messages from your clinic{/when}")
    String kind(Kind kind);

    @Message("{#when level}{#is INFO}Everything{#is NOTICE}Only what stands out{#is SELF_CARE}Nothing{/when}")
    String training(Level level);

    @Message(
            "{#when level}{#is INFO}Everything{#is ROUTINE}From “routine” on{#is SOON}From “soon” on{#is SAME_DAY}Only what always comes{/when}")
    String symptoms(Level level);

    @Message("{#when level}{#is INFO}Ask me{#is SOON}Do not ask me by email{/when}")
    String question(Level level);

    @Message("{#when level}{#is INFO}Everything{#is SOON}Only what always comes{/when}")
    String staffMessage(Level level);

    @Message("Quiet hours")
    String quietTitle();

    @Message("Leave me alone at these times")
    String quiet();

    @Message("from")
    String from();

    @Message("to")
    String to();

    @Message("By your own clock. What comes in meanwhile waits until they end.")
    String quietHelp();

    @Message("Not too much")
    String enoughTitle();

    @Message("Gentle messages a day, at the most (1 to 50)")
    String daily();

    @Message("Days until the same thing about training is told at once again (0 to 14)")
    String repeat();

    @Message("What is more than that waits for your digest. Corrections and questions do not.")
    String enoughHelp();

    @Message("Digest")
    String digestTitle();

    @Message(
            "{#when capacity}{#is ATHLETE}Once a week, on Monday morning: what waited, and my week of training{#is STAFF}Every morning: what waited{/when}")
    String digest(Capacity capacity);

    @Message("Save")
    String save();

    @Message("Saved.")
    String saved();

    @Message(
            "{#when trouble}{#is AWAY}The service that keeps this does not answer. What you entered is still here. Press the button again in a minute. What always comes, comes all the same.{#is CHANGED}This was changed meanwhile, perhaps in another window. What you entered is still here; save it once more if it shall hold.{#is REFUSED}This could not be kept as it is. Quiet hours need two different times such as 22:00 and 07:00, messages a day are 1 to 50, days are 0 to 14.{/when}")
    String trouble(WishTrouble trouble);

    @Message(
            "Your choices cannot be read at the moment, because the service that keeps them does not answer. They hold all the same, and what always comes, comes.")
    String away();

    @Message(
            "You are not known here yet. A new profile takes a moment to arrive where messages are sent; try again in a minute.")
    String notKnown();

    @Message("Email altogether")
    String emailTitle();

    @Message("You get emails.")
    String subscribed();

    @Message("You get no emails, except for what always comes.")
    String unsubscribed();

    @Message("No more emails")
    String unsubscribe();

    @Message("Get emails again")
    String subscribeAgain();

    @Message("A mail server has refused your address. Until it takes messages again, only what always comes is tried.")
    String refused();

    @Message("Try my address again")
    String tryAgainAddress();

    @Message("Messages in this browser")
    String pushTitle();

    @Message(
            "A note on the screen that there is a message, even when no page is open. It says nothing more: you read the message after the login. An emergency comes by email and in all your browsers; anything gentle comes as a note instead of an email, and by email where no note gets through. Turn it off before you leave a device that others use.")
    String pushHelp();

    @Message("Messages in browsers are not set up here.")
    String pushNotSetUp();

    @Message("Show messages in this browser")
    String pushOn();

    @Message("No more messages in this browser")
    String pushOff();

    @Message("This browser cannot do it: it would need JavaScript.")
    String pushNeedsScript();

    @Message("This browser cannot do it: it has no push messages, or keeps them from private windows.")
    String pushUnsupported();

    @Message(
            "This browser has been told not to show messages from Twinge. Its own settings for this page allow it again.")
    String pushDenied();

    @Message("That did not work. Nothing has changed; try again in a minute.")
    String pushFailed();

    @Message("Messages are shown in this browser.")
    String pushIsOn();

    @Message("Messages are not shown in this browser.")
    String pushIsOff();

    @Message("{count} of your browsers show messages.")
    String pushBrowsers(int count);

    @Message("No more messages in any browser")
    String pushOffEverywhere();

    @Message("Why did I get this, and why not?")
    String whyTitle();

    @Message(
            "Each message to you, the newest first, with its reason. What a message said stands where it belongs: with your alerts and reports, or on the work list.")
    String whyHelp();

    @Message("No messages yet. Everything that is sent to you, or is not, appears here with its reason.")
    String none();

    @Message("Older messages")
    String older();

    @Message("When")
    String when();

    @Message("About")
    String about();

    @Message("What became of it, and why")
    String became();

    @Message(
            "{#when state}{#is 'PENDING'}About to be sent{#is 'HELD'}Waits{#is 'LEASED'}Being sent{#is 'DIGESTED'}Waits for your digest{#is 'SENT'}{#if inDigest}Sent in your digest{#else if channel == 'PUSH'}Shown in your browser{#else}Sent by email{/if}{#is 'UNDELIVERABLE'}{#if channel == 'PUSH'}Could not be shown in your browser{#else}Could not be delivered{/if}{#is 'DROPPED'}{#if channel == 'PUSH'}Not shown in your browser{#else}Not sent by email{/if}{/when}")
    String state(String state, boolean inDigest, String channel);

    @Message(
            "{#when reason}{#is 'NEW_ALERT'}it was new{#is 'CORRECTION'}what you were told before had changed{#is 'NOBODY_ACKNOWLEDGED'}nobody had acknowledged it{#is 'ACKNOWLEDGED'}somebody had acknowledged it already{#is 'PERSON_UNKNOWN'}you were not known here yet{#is 'EARLIER_ON_ITS_WAY'}an earlier message is on its way{#is 'ALREADY_TOLD'}you had been told the same{#is 'NOTHING_TO_CORRECT'}it was taken back before you were told{#is 'NOT_ENTITLED'}there was no consent any more{#is 'OTHER_CHANNEL_FIRST'}another way to you is tried first{#is 'TOLD_ELSEWHERE'}you were told another way{#is 'NO_BROWSER'}no browser of yours takes messages any more{#is 'REPLACED'}a newer one took its place{#is 'BELOW_MINIMUM'}it is gentler than what you want at once{#is 'QUIET_HOURS'}these are your quiet hours{#is 'TOLD_OF_LATE'}you were told the same kind of thing a short while ago{#is 'ENOUGH_FOR_TODAY'}you had as many messages today as you want{#is 'NO_DIGEST'}you want no digest{#is 'NOTHING_TO_TELL'}there was nothing left to tell{#is 'UNSUBSCRIBED'}you want no emails{#is 'ADDRESS_REFUSED'}a mail server had refused your address{#is 'REFUSED'}the server that should pass it on refused it{#is 'GAVE_UP'}the server that should pass it on did not take it in time{/when}")
    String reason(String reason);
}
