package org.twinge.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody has to be told something. The id is derived from the cause, so the same cause never makes two alerts; a
 * changed cause raises the revision.
 *
 * @param level symptom alerts carry a level of care, load alerts {@code NOTICE} or {@code INFO}
 * @param audiences who is to be told: the athlete, the staff of every clinic the athlete consents to, or both
 * @param causedAt when the cause happened or arrived: the age of an alert counts from here
 */
public record AlertRaised(
        UUID alertId, int revision, UUID athleteId, Level level, Set<Audience> audiences, Instant causedAt, Cause cause)
        implements TwingeEvent {

    /** Most urgent first. */
    public enum Level {
        EMERGENCY,
        SAME_DAY,
        SOON,
        ROUTINE,
        SELF_CARE,
        NOTICE,
        INFO;

        public static Level of(CareLevel level) {
            return switch (level) {
                case EMERGENCY -> EMERGENCY;
                case SAME_DAY -> SAME_DAY;
                case SOON -> SOON;
                case ROUTINE -> ROUTINE;
                case SELF_CARE -> SELF_CARE;
            };
        }
    }

    public enum Audience {
        ATHLETE,
        STAFF
    }

    /** What happened, with everything a message about it needs. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = SessionSpike.class, name = "session-spike"),
        @JsonSubTypes.Type(value = RedFlags.class, name = "red-flags"),
        @JsonSubTypes.Type(value = Prompt.class, name = "prompt"),
        @JsonSubTypes.Type(value = StaffMessage.class, name = "staff-message"),
        @JsonSubTypes.Type(value = PlanBreach.class, name = "plan-breach"),
        @JsonSubTypes.Type(value = MetricBeyond.class, name = "metric-beyond")
    })
    public sealed interface Cause permits SessionSpike, RedFlags, Prompt, StaffMessage, PlanBreach, MetricBeyond {}

    /**
     * A session was longer than the longest of the 30 days before by more than 10 %.
     *
     * @param ratio session distance over the longest; never shown as a risk
     * @param band which published band the ratio falls into
     */
    public record SessionSpike(
            LocalDate localDay,
            double sessionMeters,
            double longestMeters,
            LocalDate longestDay,
            double ratio,
            SpikeBand band)
            implements Cause {
        public SessionSpike {
            Require.present(localDay, "cause.localDay");
            Require.present(longestDay, "cause.longestDay");
            Require.present(band, "cause.band");
            Require.that(sessionMeters > 0 && longestMeters > 0 && ratio > 1, "cause is no spike");
        }
    }

    /** Bands of Frandsen et al. 2025 (doi 10.1136/bjsports-2024-109380); their hazard does not rise steadily. */
    public enum SpikeBand {
        OVER_10_PERCENT,
        OVER_30_PERCENT,
        OVER_100_PERCENT
    }

    /**
     * The running of a day went beyond what the athlete's return-to-run plan allows.
     *
     * @param step the name of the step that was to be run
     * @param kinds in what way, as far as recordings can show
     */
    public record PlanBreach(UUID planId, LocalDate localDay, CatalogEntryPublished.Words step, Set<BreachKind> kinds)
            implements Cause {
        public PlanBreach {
            Require.present(planId, "cause.planId");
            Require.present(localDay, "cause.localDay");
            Require.present(step, "cause.step");
            kinds = Require.sorted(kinds);
            Require.that(!kinds.isEmpty(), "cause is no breach");
        }
    }

    public enum BreachKind {
        /** A clinician has to agree before the next run. */
        BEFORE_CLEARANCE,
        /** Faster on average than the step can be done. */
        RAN_FASTER,
        RAN_MORE,
        /** Before the days of rest were over. */
        RAN_SOONER
    }

    /**
     * A metric of training load went beyond what one clinic asked to hear about. It describes training and foretells no
     * injury; only that clinic's staff are told.
     *
     * @param metric its name with its version, such as {@code acwr-ewma@1}
     * @param above whether it is above the threshold, or below
     * @param coverage share of the last 28 days whose load is known, from 0 to 1
     */
    public record MetricBeyond(
            UUID clinicId,
            LocalDate localDay,
            String metric,
            double value,
            boolean above,
            double threshold,
            double coverage)
            implements Cause {
        public MetricBeyond {
            Require.present(clinicId, "cause.clinicId");
            Require.present(localDay, "cause.localDay");
            Require.text(metric, "cause.metric");
            Require.that(above ? value > threshold : value < threshold, "cause is not beyond its threshold");
            Require.between(0, coverage, 1, "cause.coverage");
        }
    }

    /**
     * Rules of the rule book fired on a symptom report. One report is one alert, with every rule inside.
     *
     * @param reportId the report's id, or that of the answer to a question asked afterwards
     * @param unsettled emergency questions are still open, so the level is "at least"; an emergency is decided, whatever
     *     else is open
     */
    public record RedFlags(UUID reportId, String ruleBookVersion, boolean unsettled, List<FiredRule> rules)
            implements Cause {
        public RedFlags {
            Require.present(reportId, "cause.reportId");
            Require.text(ruleBookVersion, "cause.ruleBookVersion");
            rules = rules == null ? List.of() : List.copyOf(rules);
            Require.that(!rules.isEmpty() || unsettled, "cause has no rule");
        }
    }

    /**
     * The athlete is asked something. Nobody else is told, and the alert's id is the prompt's.
     *
     * @param question which; it follows a report or the calendar, so it says nothing about how anybody is
     */
    public record Prompt(Question question) implements Cause {
        public Prompt {
            Require.present(question, "cause.question");
        }
    }

    public enum Question {
        /** How the pain is on the morning after. */
        NEXT_MORNING,
        /** Whether what was reported two weeks ago is over. */
        REVIEW,
        /** The weekly check-in. */
        WEEKLY
    }

    /**
     * Staff wrote to the athlete. Nobody else is told; the words stay where they were written and are read after login.
     */
    public record StaffMessage(UUID messageId) implements Cause {
        public StaffMessage {
            Require.present(messageId, "cause.messageId");
        }
    }

    /**
     * One rule that fired.
     *
     * @param title the clinical phrase, such as "saddle numbness"
     * @param action what to do now, in words for the athlete
     */
    public record FiredRule(String id, CareLevel level, String title, String action) {
        public FiredRule {
            Require.text(id, "rule.id");
            Require.present(level, "rule.level");
            Require.text(title, "rule.title");
            Require.text(action, "rule.action");
        }
    }

    public AlertRaised {
        Require.present(alertId, "alertId");
        Require.that(revision >= 1, "revision is below 1");
        Require.present(athleteId, "athleteId");
        Require.present(level, "level");
        audiences = Require.sorted(audiences);
        Require.that(!audiences.isEmpty(), "audiences is empty");
        Require.present(causedAt, "causedAt");
        Require.present(cause, "cause");
    }

    @Override
    public UUID key() {
        return athleteId;
    }
}
