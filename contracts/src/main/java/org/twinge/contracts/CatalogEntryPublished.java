package org.twinge.contracts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of the injury catalogue says from now on, as far as others work with it.
 *
 * @param entryKey derived from kind and id
 * @param kind the entry's kind as in the catalogue's API: injuries, exercises, guidelines, …
 * @param entryId the entry's id within its kind
 * @param version the catalogue's version that brought it; ask for it to read exactly this
 * @param revision raised with each change of this entry; a lower one is old news
 * @param removed it is no longer in the catalogue
 * @param injury absent for other kinds, and for what was removed
 */
public record CatalogEntryPublished(
        UUID entryKey,
        String kind,
        String entryId,
        long version,
        int revision,
        boolean removed,
        @Nullable Injury injury)
        implements TwingeEvent {
    public CatalogEntryPublished {
        Require.present(entryKey, "entryKey");
        Require.text(kind, "kind");
        Require.text(entryId, "entryId");
        Require.that(version >= 1, "version is below 1");
        Require.that(revision >= 1, "revision is below 1");
        Require.that(!removed || injury == null, "what was removed says nothing");
    }

    @Override
    public UUID key() {
        return entryKey;
    }

    /** In English and in German. */
    public record Words(String en, String de) {
        public Words {
            Require.text(en, "en");
            Require.text(de, "de");
        }
    }

    /**
     * @param regions codes of the findings vocabulary's body regions
     * @param firstStep what to do now
     * @param findings what speaks for it and what against, as coded findings
     * @param redFlags ids of triage rules
     * @param returnToRun absent where a clinician alone decides
     */
    public record Injury(
            Words name,
            Words summary,
            Words firstStep,
            List<String> regions,
            List<Finding> findings,
            List<String> redFlags,
            @Nullable ReturnToRun returnToRun) {
        public Injury {
            Require.present(name, "injury.name");
            Require.present(summary, "injury.summary");
            Require.present(firstStep, "injury.firstStep");
            regions = regions == null ? List.of() : List.copyOf(regions);
            findings = findings == null ? List.of() : List.copyOf(findings);
            redFlags = redFlags == null ? List.of() : List.copyOf(redFlags);
        }
    }

    public record Finding(String code, Bearing bearing) {
        public Finding {
            Require.text(code, "finding.code");
            Require.present(bearing, "finding.bearing");
        }
    }

    public enum Bearing {
        TYPICAL,
        SUPPORTING,
        OPPOSING,
        EXCLUDING
    }

    /**
     * Steps to follow one after the other.
     *
     * @param clearance a clinician must have agreed before the first step
     * @param weeklyGrowthPercent how much more per week at most, after the last step
     */
    public record ReturnToRun(boolean clearance, int weeklyGrowthPercent, List<Step> steps) {
        public ReturnToRun {
            Require.that(weeklyGrowthPercent >= 1, "returnToRun.weeklyGrowthPercent is below 1");
            steps = steps == null ? List.of() : List.copyOf(steps);
            Require.that(!steps.isEmpty(), "returnToRun.steps is empty");
        }
    }

    /**
     * @param times how often it must have gone well before the next step
     * @param daysBetween from one session to the next at least
     * @param painAtMost of 10, what still counts as having gone well; a limp never does
     * @param settledByNextMorning whether pain must be back to where it was by then
     * @param backTo the step to go back to, with {@link OnPain#BACK}
     * @param restDays without running, before going on after more pain than that
     */
    public record Step(
            String id,
            Words name,
            Session session,
            int times,
            int daysBetween,
            int painAtMost,
            boolean settledByNextMorning,
            OnPain onPain,
            @Nullable String backTo,
            int restDays) {
        public Step {
            Require.text(id, "step.id");
            Require.present(name, "step.name");
            Require.present(session, "step.session");
            Require.that(times >= 1, "step.times is below 1");
            Require.that(daysBetween >= 1, "step.daysBetween is below 1");
            Require.that(painAtMost >= 0 && painAtMost <= 10, "step.painAtMost is outside 0 to 10");
            Require.present(onPain, "step.onPain");
            Require.that((onPain == OnPain.BACK) == (backTo != null), "step.backTo goes with BACK");
            Require.that(restDays >= 0, "step.restDays is below 0");
        }
    }

    public enum OnPain {
        REPEAT,
        BACK,
        /** No further run before a clinician has agreed. */
        STOP
    }

    /**
     * What one run allows; only what its kind needs is there.
     *
     * @param minutes of walking, running or drills
     * @param runMinutes per interval
     * @param walkMinutes per interval
     * @param repeats of both, at most
     * @param meters of running
     * @param strides at most
     * @param percentOfFullSpeed at most
     */
    public record Session(
            SessionKind kind,
            @Nullable Integer minutes,
            @Nullable Integer runMinutes,
            @Nullable Integer walkMinutes,
            @Nullable Integer repeats,
            @Nullable Integer meters,
            @Nullable Integer strides,
            @Nullable Integer percentOfFullSpeed) {
        public Session {
            Require.present(kind, "session.kind");
        }
    }

    public enum SessionKind {
        WALK,
        RUN_WALK,
        RUN,
        STRIDES,
        DRILLS
    }
}
