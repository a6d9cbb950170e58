package org.twinge.dashboard.catalogue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around an exercise, and of its dose. */
@MessageBundle("exercise")
public interface ExerciseWords {
    @Message("How to do it")
    String how();

    @Message("How much")
    String howMuch();

    @Message("What you need")
    String equipment();

    @Message("Leave it if")
    String contraindications();

    @Message(
            "{#when purpose}{#is 'strength'}Strength{#is 'isometric'}Holding{#is 'stretch'}Stretch{#is 'mobility'}Mobility{#is 'release'}Release{#is 'balance'}Balance{#is 'running-drill'}Running drill{#is 'cardio'}Endurance{#is 'support'}Support{#else}{purpose}{/when}")
    String purposeWord(String purpose);

    @Message("{count} {#if one}set{#else}sets{/if}")
    String sets(String count, boolean one);

    @Message("{count} {#if one}repetition{#else}repetitions{/if}")
    String reps(String count, boolean one);

    @Message("{count} steps")
    String steps(String count);

    @Message("hold {count} s")
    String hold(String count);

    @Message("{count} times")
    String bouts(String count);

    @Message("{count} s")
    String seconds(String count);

    @Message("{count} min")
    String minutes(String count);

    @Message("{#if one}once{#else}{count} times{/if} a day")
    String timesPerDay(String count, boolean one);

    @Message("{#if one}once{#else}{count} days{/if} a week")
    String daysPerWeek(String count, boolean one);

    @Message("for {count} weeks")
    String forWeeks(String count);

    @Message("each side")
    String perSide();
}
