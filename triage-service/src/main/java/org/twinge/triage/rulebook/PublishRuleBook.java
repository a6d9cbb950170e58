package org.twinge.triage.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.twinge.access.AsWorker;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;

/** Brings the shipped rule book into force, or leaves the last valid one there and says why. */
@ApplicationScoped
public class PublishRuleBook {
    private final PublishedRuleBooks published;
    private final Vocabulary vocabulary;
    private final Clock clock;

    PublishRuleBook(PublishedRuleBooks published, Vocabulary vocabulary, Clock clock) {
        this.published = published;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * @param current empty if there is no valid rule book at all
     * @param refused why the shipped rule book is not the current one; empty if it is
     */
    public record Outcome(Optional<InForce> current, List<String> refused) {}

    public record InForce(RuleBook book, String document) {}

    /** Where the shipped document comes from. */
    public interface Source {
        String document() throws RefusedRuleBook;
    }

    @Transactional
    @AsWorker
    public Outcome publish(Source shipped) {
        try {
            String document = shipped.document();
            RuleBook book = RuleBookReader.read(document, vocabulary);
            keep(book.version(), document);
            return new Outcome(Optional.of(new InForce(book, document)), List.of());
        } catch (RefusedRuleBook refused) {
            return new Outcome(lastValid(), refused.reasons());
        }
    }

    private void keep(String version, String document) throws RefusedRuleBook {
        if (!published.keep(version, document, clock.instant()).document.equals(document)) {
            throw new RefusedRuleBook(
                    List.of("version " + version + " is published with other content: a change needs a new version"));
        }
    }

    private Optional<InForce> lastValid() {
        for (RuleBookRow row : published.newestFirst()) {
            try {
                return Optional.of(new InForce(RuleBookReader.read(row.document, vocabulary), row.document));
            } catch (RefusedRuleBook outdated) {
                // valid when published, but not with today's findings: the one before may be
            }
        }
        return Optional.empty();
    }
}
