package org.twinge.triage.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.triage.catalog.Candidates;
import org.twinge.triage.model.Level;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;

/**
 * The answer to a report, kept word for word as it was given.
 *
 * @param reportId of the first version; amendments keep it
 * @param revision 1 for the report, one more for each amendment
 * @param candidates injuries of the catalogue that the answers fit with; null without a catalogue
 * @param reviewAt when the athlete is asked whether it is over; null where it was judged before there were reviews
 * @param emergencyCall null where the athlete's country is not known
 * @param told who was sent a message, or will be; never that somebody has read it
 */
public record AssessedReport(
        UUID reportId,
        int revision,
        UUID athleteId,
        Instant reportedAt,
        Instant receivedAt,
        @JsonUnwrapped Judgement judgement,
        @Nullable Candidates candidates,
        @Nullable Instant reviewAt,
        @Nullable EmergencyCall emergencyCall,
        boolean hasClinic,
        String told) {

    /** What goes with an answer besides what the rule book says. */
    record Beside(
            Optional<Candidates> candidates,
            Instant reviewAt,
            Optional<EmergencyCall> emergencyCall,
            boolean hasClinic) {}

    static AssessedReport of(
            UUID reportId,
            int revision,
            UUID athleteId,
            NewReport report,
            Instant receivedAt,
            Beside beside,
            RuleBook book,
            Vocabulary vocabulary) {
        Judgement judgement = Judgement.of(report.answers(), book, vocabulary);
        return new AssessedReport(
                reportId,
                revision,
                athleteId,
                report.reportedAt(),
                receivedAt,
                judgement,
                beside.candidates().orElse(null),
                beside.reviewAt(),
                beside.emergencyCall().orElse(null),
                beside.hasClinic(),
                told(judgement, beside.hasClinic()));
    }

    private static String told(Judgement judgement, boolean hasClinic) {
        if (!hasClinic) {
            return "You have no clinic here: nobody else is told.";
        }
        if (judgement.level().atLeast(Level.SOON)) {
            return "A message to your clinic's staff is on its way. Nobody has read it yet.";
        }
        return judgement.incomplete()
                ? "If the open questions stay open for ten minutes, a message goes to your clinic's staff."
                : "No message is sent. Your clinic's staff can look this report up.";
    }
}
