package org.twinge.triage.model;

import java.util.Optional;

/**
 * How much pain while running a tissue may have, once somebody has named the tissue: bone none; tendon and muscle a
 * little that has settled by the next morning; a tendon more only where a clinician who treats it has said so.
 * Thresholds are data. After Silbernagel et al. 2007, Am J Sports Med 35:897 (tendon up to 5, settled next morning) and
 * Hoenig et al. 2022 (bone stress: no pain).
 *
 * @param bone highest pain (0 to 10) that is within the rule, as are the others
 */
public record TissueRule(double bone, double tendon, double muscle, double tendonByClinician) {
    private static final String TISSUE = "tissue";
    private static final String BY_CLINICIAN = "tendon-limit-by-clinician";

    /** @param within unknown while the pain or the next morning is */
    public record Verdict(String tissue, double limit, Truth within) {}

    /** Empty as long as nobody has named the tissue. */
    public Optional<Verdict> judge(Answers answers) {
        return answers.chosen(TISSUE).flatMap(tissue -> switch (tissue) {
            case "bone" -> Optional.of(new Verdict(tissue, bone, within(bone, answers)));
            case "tendon" -> {
                double limit = answers.said(BY_CLINICIAN) == Truth.YES ? tendonByClinician : tendon;
                yield Optional.of(settling(tissue, limit, answers));
            }
            case "muscle" -> Optional.of(settling(tissue, muscle, answers));
            default -> Optional.empty();
        });
    }

    private static Verdict settling(String tissue, double limit, Answers answers) {
        return new Verdict(tissue, limit, within(limit, answers).and(answers.said(Answers.SETTLED_NEXT_MORNING)));
    }

    private static Truth within(double limit, Answers answers) {
        var pain = answers.amount(Answers.PAIN_WHILE_RUNNING);
        return pain.isEmpty() ? Truth.UNKNOWN : Truth.of(pain.getAsDouble() <= limit);
    }
}
