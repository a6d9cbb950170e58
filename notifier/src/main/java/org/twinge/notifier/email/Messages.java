package org.twinge.notifier.email;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence of every letter, in English; {@code messages/msg_de.properties} has them in German. */
@MessageBundle
public interface Messages {
    @Message("Twinge has a message for you")
    String subject();

    @Message("Twinge has a message for your clinic.")
    String webhook();

    @Message("Hello {name},")
    String greeting(String name);

    @Message("There is a message for you in Twinge. Log in to read it.")
    String log_in_to_read();

    @Message(
            "This email says no more than that because your email address is not confirmed yet. You can confirm it in Twinge.")
    String verify_address();

    @Message("This replaces our earlier message.")
    String replaces_earlier();

    @Message(
            "Your session on {day} was {km} km long. The longest of the 30 days before it was {longestKm} km, on {longestDay}.")
    String spike_compared(String day, String km, String longestKm, String longestDay);

    @Message("That is more than a tenth longer.")
    String over_10_percent();

    @Message("That is more than three tenths longer.")
    String over_30_percent();

    @Message("That is more than twice as long.")
    String over_100_percent();

    @Message(
            "In a study of 5,205 runners, injuries were seen more often after sessions more than a tenth longer than the longest of the 30 days before. That is an association among many runners. It is not a risk figure for you, and it does not mean that you are injured.")
    String spike_association();

    @Message(
            "What to do: give yourself easy days, and do not let the next sessions grow further. If anything hurts, tell Twinge before you run again.")
    String spike_what_to_do();

    @Message("Your running on {day} went beyond the step of your return-to-running plan: {step}.")
    String breach_compared(String day, String step);

    @Message("A clinician has to agree before the next run.")
    String breach_before_clearance();

    @Message("It was faster on average than the step can be done.")
    String breach_faster();

    @Message("It was more than the step allows.")
    String breach_more();

    @Message("It was sooner than the days between, or the days of rest, allow.")
    String breach_sooner();

    @Message(
            "This compares what was recorded, which does not tell walking from running and can be wrong. It does not mean that you are injured.")
    String breach_shown();

    @Message(
            "What to do: rest as the step says, then go on with the step. If it hurts, or if you limp, tell Twinge before you run again.")
    String breach_what_to_do();

    @Message("Twinge has a short question for you. Log in to answer it; it takes less than a minute.")
    String prompt_question();

    @Message("Your weekly check-in is open: one to four short questions. Log in to answer them.")
    String prompt_weekly();

    @Message("Your clinic has written to you in Twinge. Log in to read the message.")
    String staff_message();

    @Message("The message that your clinic wrote to you was taken back.")
    String withdrawn_staff_message();

    @Message("Our earlier question no longer needs an answer.")
    String withdrawn_prompt();

    @Message("This follows from what you reported. It is not a diagnosis; a clinician has to look.")
    String because_of_report();

    @Message(
            "Some urgent questions are still open, so this is the least that applies. Please answer them in Twinge now.")
    String unsettled_athlete();

    @Message("Get emergency help now.")
    String asks_emergency();

    @Message("Be seen by a clinician today.")
    String asks_same_day();

    @Message("Be seen by a clinician within 48 hours, and do not run until then.")
    String asks_soon();

    @Message("Book a physiotherapist or sports doctor, and change your training meanwhile.")
    String asks_routine();

    @Message("Twinge has steps that you can take yourself.")
    String asks_self_care();

    @Message("Nobody has acknowledged this yet. Please do so in Twinge, and look after it.")
    String nobody_acknowledged();

    @Message("{athlete}: {titles}.")
    String staff_red_flags(String athlete, String titles);

    @Message("urgent questions still open")
    String open_questions();

    @Message(
            "{athlete}: a session of {km} km on {day}. The longest of the 30 days before was {longestKm} km, on {longestDay}.")
    String staff_spike(String athlete, String km, String day, String longestKm, String longestDay);

    @Message(
            "{athlete}: {metric} {value} on {day}, {#if above}above{#else}below{/if} the threshold of {threshold} that your clinic asked to hear about. The load of {percent} % of the last 28 days is known.")
    String staff_metric(
            String athlete, String metric, String value, String day, boolean above, String threshold, String percent);

    @Message(
            "{#when metric}{#is 'acwr-rolling-coupled'}ACWR (rolling, coupled){#is 'acwr-rolling-uncoupled'}ACWR (rolling, uncoupled){#is 'acwr-ewma'}ACWR (EWMA){#is 'week-change'}this week over the last{#is 'monotony'}monotony{#is 'strain'}strain{#is 'tsb'}balance (TSB){#else}{metric}{/when}")
    String metric(String metric);

    @Message(
            "This figure describes training. Research does not support it as a predictor of injury, so it says nothing about what {athlete} should do.")
    String metric_foretells_nothing(String athlete);

    @Message(
            "Our earlier message about {metric} on {day} no longer holds: what was recorded was corrected, or your clinic asks otherwise now.")
    String withdrawn_metric(String metric, String day);

    @Message("Level: {level}.")
    String staff_level(String level);

    @Message("Incomplete: urgent questions are still open, so this is the lowest level that applies.")
    String unsettled_staff();

    @Message("emergency")
    String level_emergency();

    @Message("same day")
    String level_same_day();

    @Message("soon, within 48 hours")
    String level_soon();

    @Message("routine")
    String level_routine();

    @Message("self-care")
    String level_self_care();

    @Message("notice")
    String level_notice();

    @Message("information")
    String level_info();

    @Message("Our earlier message about the session on {day} no longer holds: the run was corrected or removed.")
    String withdrawn_spike(String day);

    @Message(
            "Our earlier message about your plan and the running on {day} no longer holds: what was recorded or reported was corrected.")
    String withdrawn_breach(String day);

    @Message("Our earlier message about the symptom report no longer holds: the report was corrected or withdrawn.")
    String withdrawn_red_flags();

    @Message("If something hurts all the same, report it in Twinge.")
    String withdrawn_still_hurts();

    @Message("About {athlete}:")
    String staff_withdrawn(String athlete);

    @Message("Open Twinge")
    String open_twinge();

    @Message("Open the dashboard")
    String open_dashboard();

    @Message(
            "Twinge does not diagnose and nobody reads answers to this email. If you feel seriously ill, get emergency help.")
    String footer_athlete();

    @Message("Nobody reads answers to this email. This message is confidential.")
    String footer_staff();

    @Message("Fewer emails")
    String unsubscribe();

    @Message("Your week in Twinge")
    String digest_subject_week();

    @Message("Your day in Twinge")
    String digest_subject_day();

    @Message("Your week, {first} to {last}")
    String digest_week(String first, String last);

    @Message("What came up by {day}")
    String digest_day(String day);

    @Message("What waited for this message")
    String digest_items();

    @Message("None of this is an emergency or to be seen the same day. All of it is on the dashboard, too.")
    String digest_items_staff();

    @Message("Kilometres run each day")
    String digest_distance();

    @Message("Load of each day: perceived exertion times minutes")
    String digest_session_rpe();

    @Message("Load of each day: training impulse from heart rate")
    String digest_trimp();

    @Message("rest")
    String digest_rest();

    @Message("not known")
    String digest_unknown();

    @Message("Together: {total}, from {known} of {days} days.")
    String digest_total(String total, int known, int days);

    @Message("The week before: {total}.")
    String digest_before(String total);

    @Message("The longest session of late: {km} km, on {day}.")
    String digest_longest(String km, String day);

    @Message("If anything hurts, tell Twinge before you run again.")
    String digest_pain();

    @Message(
            "This comes once a week, when there is something to tell. You choose what comes at once and what comes here.")
    String digest_why_athlete();

    @Message(
            "This comes once a day, when there is something to tell. You choose what comes at once and what comes here.")
    String digest_why_staff();

    @Message("Your choices")
    String digest_choices();
}
