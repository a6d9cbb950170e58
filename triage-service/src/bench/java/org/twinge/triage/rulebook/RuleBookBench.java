package org.twinge.triage.rulebook;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.twinge.triage.model.Answer;
import org.twinge.triage.model.Answers;
import org.twinge.triage.model.Assessment;
import org.twinge.triage.model.Truth;

/** How long the whole shipped rule book takes for one report, with everything that an assessment holds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xms512m", "-Xmx512m", "-XX:+UseSerialGC"})
public class RuleBookBench {

    /** Reports from the lightest to the most tangled. */
    public enum Report {
        /** Every question answered no, as a form sends it. */
        ALL_NO(facts(Shipped.yes())),
        /** A shin that hurts on impact and in one place: to be seen within 48 hours. */
        BONE_STRESS(facts(Shipped.yes("focal-bone-pain", "pain-on-impact"))),
        /** "I don't know" to everything: every rule stays open. */
        NOTHING_KNOWN(every(Truth.UNKNOWN)),
        /** Every question answered yes: nearly every rule fires, and answers contradict each other. */
        ALL_YES(facts(every(Truth.YES))),
        /** One answer to one question. */
        ALMOST_EMPTY(Answers.NONE.with("chest-pain", new Answer.Said(Truth.NO)));

        private final Answers answers;

        Report(Answers answers) {
            this.answers = answers;
        }

        private static Answers every(Truth truth) {
            Answers answers = Answers.NONE;
            for (String code : Shipped.VOCABULARY.yesNoCodes()) {
                answers = answers.with(code, new Answer.Said(truth));
            }
            return answers;
        }

        private static Answers facts(Answers answers) {
            return answers.with(Answers.AGE, new Answer.Amount(36))
                    .with(Answers.PAIN, new Answer.Amount(2))
                    .with(Answers.ONSET_DAYS, new Answer.Amount(2))
                    .with(Answers.GAIT, new Answer.Chosen(Answers.NORMAL_GAIT))
                    .with(Answers.REGION, new Answer.Chosen("shin"));
        }
    }

    @Param
    private Report report;

    @Benchmark
    public Assessment assess() {
        return Shipped.BOOK.assess(report.answers);
    }

    /** With the questions that are to be asked next, as the interview wants them. */
    @Benchmark
    public List<String> assessAndAsk() {
        return Shipped.BOOK.assess(report.answers).nextQuestions(report.answers.byCode().keySet(), 12);
    }
}
