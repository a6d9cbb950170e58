package org.twinge.dashboard.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of rehabilitation and of the way back to running. */
@MessageBundle("rehab")
public interface RehabWords {
    @Message("Rehabilitation")
    String rehab();

    @Message("The phases in their order, not to scale")
    String phasesCaption();

    @Message(
            "{#when phase}{#is 'calm'}Calm it{#is 'strength'}Build strength{#is 'impact'}Get used to impact{#is 'keep'}Keep at it{#else}{phase}{/when}")
    String phaseWord(String phase);

    @Message(
            "{#when phase}{#is 'calm'}Calm{#is 'strength'}Strength{#is 'impact'}Impact{#is 'keep'}Keep{#else}{phase}{/when}")
    String phaseShort(String phase);

    @Message("Begins")
    String begins();

    @Message("Pain at most {atMost} of 10{#if settled}, back to where it was by the next morning{/if}")
    String painLimit(int atMost, boolean settled);

    @Message("No pain at all")
    String noPain();

    @Message("Before the first run")
    String returnCriteria();

    @Message("Back to running")
    String returnToRun();

    @Message("A clinician must have agreed before the first step.")
    String clearance();

    @Message("At the fastest {days} days; each dot is a run")
    String protocolCaption(int days);

    @Message("Step")
    String step();

    @Message("Run")
    String session();

    @Message("How often")
    String howOften();

    @Message("At the earliest")
    String earliest();

    @Message("day {day}")
    String day(int day);

    @Message("days {first} to {last}")
    String daysFromTo(int first, int last);

    @Message("If it hurts more")
    String onPain();

    @Message("{times} times{#if days > 1}, {days} days apart{/if}")
    String timesWords(int times, int days);

    @Message("once")
    String onceWord();

    @Message("{#if days > 0}{days} {#if days == 1}day{#else}days{/if} of rest, then {/if}the same step again")
    String painRepeat(int days);

    @Message("{#if days > 0}{days} {#if days == 1}day{#else}days{/if} of rest, then {/if}back to “{step}”")
    String painBack(int days, String step);

    @Message("stop; a clinician decides")
    String painStop();

    @Message(
            "After the last step at most {percent} % more per week. Sharp pain or a limp ends a run, whatever the number.")
    String growth(int percent);

    @Message("Pain allowed")
    String painAllowed();

    @Message("walk {minutes} min")
    String walk(int minutes);

    @Message("{repeats} × (run {run} min, walk {walk} min)")
    String runWalk(String repeats, int run, int walk);

    @Message("run {km} km")
    String runDistance(String km);

    @Message("run {minutes} min easily")
    String runMinutes(int minutes);

    @Message("run {minutes} min easily with {count} strides at {percent} % of full speed")
    String strides(int minutes, String count, String percent);

    @Message("{minutes} min of {exercises}")
    String drills(int minutes, String exercises);
}
