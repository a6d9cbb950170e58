package org.twinge.triage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinge.triage.model.Injury.Bearing;

/**
 * An injury that the answers fit with, and what speaks for and against it. It is never a diagnosis, has no probability,
 * and changes no level.
 *
 * @param typical findings that are typical for it and were answered yes
 * @param supporting findings that support it and were answered yes
 * @param against findings that oppose it and were answered yes, and typical ones that were answered no
 */
public record Candidate(Injury injury, List<String> typical, List<String> supporting, List<String> against) {
    private static final int MOST = 5;

    /** More that is typical first, then less against it, then more that supports it; the id settles what is even. */
    private static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate>comparingInt(
                    candidate -> -candidate.typical.size())
            .thenComparingInt(candidate -> candidate.against.size())
            .thenComparingInt(candidate -> -candidate.supporting.size())
            .thenComparing(candidate -> candidate.injury.id());

    /** Of injuries of the region that hurts, those that something speaks for and nothing excludes; at most five. */
    public static List<Candidate> ranked(Collection<Injury> ofTheRegion, Answers answers) {
        return ofTheRegion.stream()
                .map(injury -> of(injury, answers))
                .flatMap(Optional::stream)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }

    private static Optional<Candidate> of(Injury injury, Answers answers) {
        var typical = new ArrayList<String>();
        var supporting = new ArrayList<String>();
        var against = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var finding : injury.findings().entrySet()) {
            String code = finding.getKey();
            Truth said = answers.said(code);
            if (said == Truth.YES) {
                switch (finding.getValue()) {
                    case TYPICAL -> typical.add(code);
                    case SUPPORTING -> supporting.add(code);
                    case OPPOSING -> against.add(code);
                    case EXCLUDING -> {
                        return Optional.empty();
                    }
                }
            } else if (said == Truth.NO && finding.getValue() == Bearing.TYPICAL) {
                missing.add(code);
            }
        }
        if (typical.isEmpty() && supporting.isEmpty()) {
            return Optional.empty();
        }
        against.addAll(missing);
        return Optional.of(new Candidate(injury, List.copyOf(typical), List.copyOf(supporting), List.copyOf(against)));
    }
}
