package org.twinge.triage.rulebook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.PublishRuleBook.InForce;
import org.twinge.triage.rulebook.PublishRuleBook.Outcome;

/** The rule book in force. */
@ApplicationScoped
public class RuleBooks {
    private static final Logger LOG = Logger.getLogger(RuleBooks.class);

    private final PublishRuleBook publish;
    private final PublishedRuleBooks published;
    private final Vocabulary vocabulary;
    private volatile Outcome outcome = new Outcome(Optional.empty(), List.of("not read yet"));

    RuleBooks(PublishRuleBook publish, PublishedRuleBooks published, Vocabulary vocabulary) {
        this.publish = publish;
        this.published = published;
        this.vocabulary = vocabulary;
    }

    void start(@Observes StartupEvent started) {
        outcome = publish.publish(RuleBookFiles::shipped);
        outcome.refused().forEach(reason -> LOG.errorf("The shipped rule book is refused: %s", reason));
    }

    /** Without any valid rule book nobody is judged; the caller is told to get help instead of being sent home. */
    public InForce inForce() {
        return outcome.current()
                .orElseThrow(() -> new ServiceUnavailableException(
                        "Reports cannot be judged at the moment. If you are worried, get help: emergency number 112,"
                                + " 999 or 911, or your doctor"));
    }

    /** A version as it was published, in the caller's transaction; empty if there is none that today's findings can read. */
    public Optional<RuleBook> published(String version) {
        return published.findByIdOptional(version).flatMap(row -> {
            try {
                return Optional.of(RuleBookReader.read(row.document, vocabulary));
            } catch (RefusedRuleBook outdated) {
                return Optional.empty();
            }
        });
    }

    Outcome outcome() {
        return outcome;
    }

    @Produces
    @Singleton
    static Vocabulary vocabulary() {
        return VocabularyReader.shipped();
    }
}
