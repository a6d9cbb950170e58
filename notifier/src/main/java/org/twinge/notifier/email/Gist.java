package org.twinge.notifier.email;

import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.AlertRaised.RedFlags;
import org.twinge.contracts.AlertRaised.SessionSpike;
import org.twinge.notifier.model.Audience;

/** What an alert comes down to. */
final class Gist {
    private Gist() {}

    /** A session beside the longest one before, in one sentence. */
    static String compared(SessionSpike spike, Audience audience, String athleteName, Words words) {
        String day = words.day(spike.localDay());
        String km = words.kilometres(spike.sessionMeters());
        String longestKm = words.kilometres(spike.longestMeters());
        String longestDay = words.day(spike.longestDay());
        return switch (audience) {
            case ATHLETE -> words.messages().spike_compared(day, km, longestKm, longestDay);
            case STAFF -> words.messages().staff_spike(athleteName, km, day, longestKm, longestDay);
        };
    }

    /** A figure beside what the clinic asked to hear about; no word of risk. */
    static String beyond(AlertRaised.MetricBeyond beyond, String athleteName, Words words) {
        return words.messages()
                .staff_metric(
                        athleteName,
                        words.metric(beyond.metric()),
                        words.figure(beyond.value()),
                        words.day(beyond.localDay()),
                        beyond.above(),
                        words.figure(beyond.threshold()),
                        words.percent(beyond.coverage()));
    }

    /** What follows from a report, in one line. */
    static String asked(RedFlags flags, AlertRaised.Level level, Audience audience, String athleteName, Words words) {
        Messages messages = words.messages();
        return switch (audience) {
            case ATHLETE -> words.whatLevelAsks(level) + " " + messages.because_of_report();
            case STAFF ->
                messages.staff_red_flags(athleteName, Letters.titles(flags, messages))
                        + " "
                        + messages.staff_level(words.level(level));
        };
    }
}
