package org.twinge.load.model;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Why there is no answer about distance now: somebody reported symptoms, and what was asked of them has not been done.
 * Where reports and cases disagree, the more careful one decides.
 *
 * @param urgency of the most urgent one; empty where only questions are open
 */
public record CareFirst(Optional<Urgency> urgency) {

    private static final Duration WITHOUT_LIMP = Duration.ofHours(24);

    /** Levels of care that say not to run, most urgent first. */
    public enum Urgency {
        EMERGENCY,
        SAME_DAY,
        SOON,
        /** No running until seen, or until a day has passed without a limp and below red pain. */
        RED_OR_LIMPING
    }

    /**
     * A symptom report by its newest judgement.
     *
     * @param urgency empty where it may wait longer than 48 hours
     * @param questionsOpen emergency questions are not answered yet
     * @param said of pain and gait; empty where nothing was
     */
    public record Report(
            UUID id, Optional<Urgency> urgency, boolean questionsOpen, Instant receivedAt, Optional<PainAnswer> said) {}

    /**
     * A case of the clinics' staff.
     *
     * @param urgency empty where it may wait longer than 48 hours
     * @param inForce of the most urgent of its alerts that were not withdrawn; its level may be above, until somebody looks
     * @param settled its reports that were withdrawn, or all once it is resolved
     */
    public record Case(
            boolean resolved,
            Optional<Urgency> urgency,
            boolean questionsOpen,
            Optional<Urgency> inForce,
            Instant changedAt,
            Set<UUID> settled) {
        /** What was reported anew afterwards is not settled by it. */
        boolean settles(Report report) {
            return settled.contains(report.id()) && !report.receivedAt().isAfter(changedAt);
        }
    }

    private record Concern(Optional<Urgency> urgency, boolean questionsOpen) {}

    /**
     * Empty where nothing comes first.
     *
     * @param hasClinic whether there is staff that ends a case; where there is none, what was withdrawn or lowered is over
     */
    public static Optional<CareFirst> of(Collection<Report> reports, Collection<Case> cases, boolean hasClinic) {
        List<Report> unsettled = reports.stream()
                .filter(report -> cases.stream().noneMatch(known -> known.settles(report)))
                .toList();
        Stream<Concern> reported =
                unsettled.stream().map(report -> new Concern(report.urgency(), report.questionsOpen()));
        Stream<Concern> open = cases.stream()
                .filter(known -> !known.resolved())
                .map(known -> new Concern(hasClinic ? known.urgency() : known.inForce(), known.questionsOpen()));
        Stream<Concern> hurting = Stream.of(new Concern(Optional.of(Urgency.RED_OR_LIMPING), false))
                .filter(_ -> stillHurts(unsettled));
        var concerns = Stream.of(reported, open, hurting)
                .flatMap(all -> all)
                .filter(concern -> concern.urgency().isPresent() || concern.questionsOpen())
                .toList();
        return concerns.isEmpty()
                ? Optional.empty()
                : Optional.of(new CareFirst(concerns.stream()
                        .flatMap(concern -> concern.urgency().stream())
                        .min(naturalOrder())));
    }

    /** It does until a later answer says otherwise, a day after the last that was red or told of a limp. */
    private static boolean stillHurts(Collection<Report> reports) {
        List<PainAnswer> answers =
                reports.stream().flatMap(report -> report.said().stream()).toList();
        return answers.stream()
                .filter(PainAnswer::isRedOrLimping)
                .map(PainAnswer::at)
                .max(naturalOrder())
                .filter(last -> answers.stream()
                        .noneMatch(later ->
                                later.isBelowRedWithoutLimp() && !later.at().isBefore(last.plus(WITHOUT_LIMP))))
                .isPresent();
    }
}
