package org.twinge.triage.reports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.twinge.access.AsCaller;
import org.twinge.access.reads.Reads;
import org.twinge.contracts.AthleteSeen;
import org.twinge.triage.athletes.Athlete;
import org.twinge.triage.athletes.Athletes;
import org.twinge.triage.followup.FollowUps;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.RuleBook;
import org.twinge.triage.model.Vocabulary;
import org.twinge.triage.rulebook.RuleBooks;

/** Judges the answers so far and says what to ask next. Nothing is stored, and nobody is told. */
@ApplicationScoped
public class PreviewAssessment {
    /** The emergency questions fit on four of these. */
    static final int QUESTIONS_PER_SCREEN = 12;

    private final Athletes athletes;
    private final FollowUps followUps;
    private final RuleBooks ruleBooks;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final Reads reads;

    PreviewAssessment(
            Athletes athletes,
            FollowUps followUps,
            RuleBooks ruleBooks,
            Vocabulary vocabulary,
            Clock clock,
            Reads reads) {
        this.athletes = athletes;
        this.followUps = followUps;
        this.ruleBooks = ruleBooks;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.reads = reads;
    }

    /** @param next the questions of the next screen, most dangerous first; empty once no answer can raise the level */
    public record Preview(@JsonUnwrapped Judgement judgement, List<Judgement.OpenQuestion> next) {
        static Preview of(Answers answers, RuleBook book, Vocabulary vocabulary) {
            return new Preview(
                    Judgement.of(answers, book, vocabulary),
                    book.assess(answers).nextQuestions(answers.byCode().keySet(), QUESTIONS_PER_SCREEN).stream()
                            .map(code -> Judgement.OpenQuestion.of(code, vocabulary))
                            .toList());
        }
    }

    @Transactional
    @AsCaller
    public Preview preview(NewReport draft) {
        Optional<Athlete> about = draft.athleteId().isPresent()
                ? Optional.of(draft.athleteId().flatMap(athletes::find).orElseThrow(AssessReport::unknownAthlete))
                : athletes.caller();
        about.ifPresent(athlete -> reads.of(athlete.id(), AthleteSeen.What.REPORT));
        Answers answers = about.map(athlete -> known(athlete, draft.answers())).orElse(draft.answers());
        return Preview.of(answers, ruleBooks.inForce().book(), vocabulary);
    }

    private Answers known(Athlete athlete, Answers answers) {
        Instant now = clock.instant();
        return followUps.withPersistence(athlete.withAge(answers, now), athlete.id(), now, athlete.zone());
    }
}
