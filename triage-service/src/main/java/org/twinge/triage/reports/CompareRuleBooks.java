package org.twinge.triage.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.triage.model.Change;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.RuleBooks;

/** Holds the reports that the caller may see against two versions of the rule book. Nothing of them is changed. */
@ApplicationScoped
public class CompareRuleBooks {
    private final Assessments assessments;
    private final RuleBooks ruleBooks;
    private final Vocabulary vocabulary;
    private final Reads reads;

    CompareRuleBooks(Assessments assessments, RuleBooks ruleBooks, Vocabulary vocabulary, Reads reads) {
        this.assessments = assessments;
        this.ruleBooks = ruleBooks;
        this.vocabulary = vocabulary;
        this.reads = reads;
    }

    /**
     * A page of it.
     *
     * @param reports how many were looked at
     * @param changes those that the second version judges otherwise
     * @param next the id before which the next page begins; null on the last page
     */
    public record Comparison(
            String before,
            String after,
            int reports,
            List<Changed> changes,
            @Nullable UUID next) {}

    public record Changed(UUID reportId, @JsonUnwrapped Change change) {}

    /** @param version a published one, held against the one in force */
    @Transactional
    @AsCaller
    public Comparison compare(String version, Optional<UUID> before, int size) {
        RuleBook first =
                ruleBooks.published(version).orElseThrow(() -> new NotFoundException("No such version was published"));
        RuleBook second = ruleBooks.inForce().book();
        List<Assessments.Stored> stored = assessments.answers(before, size + 1);
        var changes = new ArrayList<Changed>();
        var looked = stored.stream().limit(size).toList();
        reads.of(looked.stream().map(Assessments.Stored::athleteId).toList(), AthleteSeen.What.REPORT);
        for (Assessments.Stored report : looked) {
            Change.between(first, second, StoredAnswers.read(report.answers(), vocabulary))
                    .ifPresent(change -> changes.add(new Changed(report.firstId(), change)));
        }
        return new Comparison(
                first.version(),
                second.version(),
                looked.size(),
                changes,
                stored.size() > size ? looked.getLast().versionId() : null);
    }
}
