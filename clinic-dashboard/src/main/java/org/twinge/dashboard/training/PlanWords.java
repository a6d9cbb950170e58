package org.twinge.dashboard.training;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the way back to running; German is in {@code messages/plan_de.properties}. */
@MessageBundle("plan")
public interface PlanWords {
    @Message("My way back")
    String title();

    @Message("My way back to running")
    String heading();

    @Message("After: {injury}")
    String after(String injury);

    @Message(
            "You follow no plan. Where the catalogue has steps back to running for your injury, you start them on its page.")
    String none();

    @Message("Look for your injury")
    String toCatalogue();

    @Message("Step {number} of {count}: {name}")
    String step(int number, int count, String name);

    @Message(
            "{#when stage}{#is 'WAITS_FOR_CLINICIAN'}No further run before a clinician has agreed: there was more pain than the step allows, or a limp.{#is 'FINISHED'}Done. Lengthen gently from here on.{#else}Ended before its last step.{/when}")
    String stage(String stage);

    @Message("Not before {day}.")
    String notBefore(String day);

    @Message("It went well {done} of {times} times.")
    String wentWell(int done, int times);

    @Message(
            "A session counts once you report how it was: pain at most {pain} of 10{#if settled}, settled by the next morning{/if}, and no limp.")
    String counts(int pain, boolean settled);

    @Message("{times} {#if times == 1}time{#else}times{/if}, {#if days == 1}a day{#else}{days} days{/if} apart")
    String howOften(int times, int days);

    @Message("at most {pain} of 10{#if settled}, settled by next morning{/if}")
    String painAtMost(int pain, boolean settled);

    @Message("Report how it was")
    String report();

    @Message("Go on to: {name}")
    String goOn(String name);

    @Message("I am done with this plan")
    String finish();

    @Message("End this plan early")
    String stopTitle();

    @Message("Yes, end it. What was recorded stays.")
    String stopSure();

    @Message("End the plan")
    String stop();

    @Message("The steps")
    String steps();

    @Message("Step")
    String stepColumn();

    @Message("How often")
    String often();

    @Message("Pain")
    String pain();

    @Message("done")
    String done();

    @Message("now")
    String now();

    @Message("What was run since")
    String sessions();

    @Message("Nothing yet. Your next run appears here.")
    String noSessions();

    @Message("Day")
    String day();

    @Message("Distance")
    String distance();

    @Message("How it counts")
    String how();

    @Message("not known")
    String notKnown();

    @Message(
            "{#when verdict}{#is 'WENT_WELL'}It went well and counts.{#is 'TOO_MUCH_PAIN'}More pain than the step allows, or a limp.{#is 'NOT_ANSWERED'}It counts once you report how it was.{#else}It does not count: it broke the plan, was less than half of the step, or the recording does not tell.{/when}")
    String verdict(String verdict);

    @Message(
            "{#when breach}{#is 'BEFORE_CLEARANCE'}A clinician had to agree first.{#is 'RAN_FASTER'}Faster than the step.{#is 'RAN_MORE'}More than the step.{#is 'RAN_SOONER'}Sooner than the step.{#else}{breach}{/when}")
    String breach(String breach);

    @Message("Plans before")
    String before();

    @Message("A recording tells distance and time. It does not tell walking from running, or what hurt.")
    String notKnownWhat();

    @Message("Start these steps as my plan")
    String start();

    @Message(
            "{#when trouble}{#is CLINICIAN}Only a clinician of a clinic that you let see you can do that. Call your clinic.{#is REFUSED}That did not happen: the plan is not where this page showed it, there is one already, or it is for adults only.{#is NO_STEPS}There are no steps for that in the catalogue; a clinician alone decides.{#else}That did not happen, because the service that keeps plans does not answer. Try again in a minute.{/when}")
    String trouble(PlanTrouble trouble);

    @Message(
            "Your plan cannot be read at the moment, because the service that keeps it does not answer. Nothing is lost. Do not run on a guess: try again in a minute.")
    String away();

    @Message("Way back to running")
    String staffTitle();

    @Message("No plan is followed.")
    String staffNone();

    @Message("Start a plan")
    String staffStart();

    @Message("After")
    String afterWhat();

    @Message("(needs clearance)")
    String needsClearance();

    @Message("Running is cleared, because")
    String ground();

    @Message("no clearance needed")
    String noGround();

    @Message(
            "{#when ground}{#is 'EXAMINED'}I examined them{#is 'IMAGING_SEEN'}I saw the images{#else}the treating doctor agrees{/when}")
    String groundWords(String ground);

    @Message("Clear running")
    String clear();

    @Message("Your name, the time and the ground are kept.")
    String recorded();
}
