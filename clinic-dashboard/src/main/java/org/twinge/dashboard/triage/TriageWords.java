package org.twinge.dashboard.triage;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.twinge.dashboard.model.Level;

/** The words of every answer of triage, whatever was asked; German is in {@code messages/triage_de.properties}. */
@MessageBundle("triage")
public interface TriageWords {
    @Message("In an emergency do not wait:")
    String inAnEmergency();

    @Message("Call {number}")
    String call(String number);

    @Message("This is not a diagnosis. It helps to find the right care and follows written rules that you can read.")
    String notADiagnosis();

    @Message("{#when answer}{#is 'yes'}yes{#is 'no'}no{#is 'unknown'}I don’t know{#else}{answer}{/when}")
    String answer(String answer);

    @Message("I don’t know")
    String dontKnow();

    @Message("{#when unit}{#is 'd'}days{#is 'a'}years{#else}{unit}{/when}")
    String unit(String unit);

    @Message("Please answer this one.")
    String answerThis();

    @Message(
            "{#when level}{#is EMERGENCY}Get emergency help now.{#is SAME_DAY}Be seen by a clinician today.{#is SOON}Be seen within 48 hours, and do not run until then.{#is ROUTINE}Book a physiotherapist or sports doctor, and change your training meanwhile.{#else}You can manage this yourself for now.{/when}")
    String headline(Level level);

    @Message("Incomplete. At least: {headline}")
    String atLeast(String headline);

    @Message("To the parent or guardian: {headline}")
    String toGuardian(String headline);

    @Message(
            "{#when level}{#is EMERGENCY}This result rests on your answers alone. It may turn out to be harmless; only people who can examine you can find that out.{#is SAME_DAY}Your answers fit with something that must not wait, but a form cannot examine you.{#is SOON}Your answers fit with something that gets worse by running on it. What it is needs an examination.{#is ROUTINE}Nothing in your answers points to danger. What hurts, and why, is not known.{#else}Nothing in your answers points to danger. That is not a diagnosis.{/when}")
    String uncertain(Level level);

    @Message(
            "Some emergency questions are still open. Until they are answered this is not an all-clear: if you are in doubt about any of them, get help now.")
    String uncertainIncomplete();

    @Message(
            "{#when level}{#is EMERGENCY}Getting worse in any way while you wait: tell the emergency number at once.{#is SAME_DAY}Chest pain, trouble breathing, fainting, confusion, numbness between the legs, a cold or pale limb, or fever with a hot joint: call the emergency number.{#is SOON}Numbness, weakness, swelling, fever, pain at rest that grows, or no longer being able to bear weight: be seen the same day.{#is ROUTINE}Pain on one spot of a bone, pain at night, swelling, numbness, weakness, giving way, or fever: report again, it changes the answer.{#else}Pain of 3 or more that does not settle, a limp, pain on one spot of a bone, pain at night, swelling, numbness, or fever: report again, it changes the answer.{/when}")
    String watchFor(Level level);

    @Message(
            "{#when level}{#is EMERGENCY}The emergency number.{#is SAME_DAY}Call your clinic or doctor; outside their hours an urgent care or emergency department.{#is SOON}Call your clinic, a sports doctor or a physiotherapist.{#is ROUTINE}Call your clinic or a physiotherapist.{#else}Call your clinic or a physiotherapist if you are in doubt.{/when}")
    String help(Level level);

    @Message(
            "{#when level}{#is EMERGENCY}Now.{#is SAME_DAY}Today.{#is SOON}Within 48 hours.{#is ROUTINE}Within the next two weeks.{#else}Look again in two weeks at the latest.{/when}")
    String byWhen(Level level);

    @Message("You have no clinic here: nobody else is told.")
    String toldNobody();

    @Message("A message to your clinic’s staff is on its way. Nobody has read it yet.")
    String toldClinic();

    @Message(
            "A message was sent to your clinic’s staff by e-mail: {moment}. That does not mean that somebody has read it.")
    String toldSent(String moment);

    @Message("The message to your clinic’s staff did not get through. Call them yourself.")
    String toldNotReached();

    @Message("If the open questions stay open for ten minutes, a message goes to your clinic’s staff.")
    String toldLater();

    @Message("No message is sent. Your clinic’s staff can look this report up.")
    String toldNoMessage();

    @Message("No message is sent.")
    String toldNothing();

    @Message("What to watch for")
    String watchTitle();

    @Message("What is uncertain")
    String partUncertain();

    @Message("Watch for")
    String partWatch();

    @Message("Where to get help")
    String partHelp();

    @Message("By when")
    String partByWhen();

    @Message("Why")
    String whyTitle();

    @Message("No rule of the rule book fired on your answers.")
    String noRule();

    @Message("Because you said")
    String becauseYouSaid();

    @Message("Source")
    String source();

    @Message("{#when review}{#is 'REVIEWED'}Reviewed by a clinician.{#else}Not yet reviewed by a clinician.{/when}")
    String reviewWord(String review);

    @Message("Read the whole rule")
    String readTheRule();

    @Message("Some rules are in another language: this report was judged by a version that was not translated.")
    String rulesInEnglish();

    @Message("Rule book {version}, judged {moment}.")
    String version(String version, String moment);

    @Message("Today is 0.")
    String todayIsZero();

    @Message(
            "{count} {#if count == 1}question has{#else}questions have{/if} no answer yet. \"I don’t know\" is an answer too.")
    String stillOpen(int count);

    @Message("Go there")
    String goThere();
}
