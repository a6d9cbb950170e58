package org.twinge.triage.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Everything a report says, by finding code. A code that is not there was not answered, one that is there as unknown was
 * answered "don't know": neither is ever read as no.
 */
public record Answers(Map<String, Answer> byCode) {
    public static final String REGION = "region";
    public static final String SIDE = "side";
    public static final String ONSET_DAYS = "onset-days";
    public static final String AGE = "age";
    public static final String PAIN = "pain";
    public static final String PAIN_WHILE_RUNNING = "pain-while-running";
    public static final String SETTLED_NEXT_MORNING = "settled-next-morning";
    public static final String GAIT = "gait";

    /** The option of the finding gait that says nothing is wrong; all others do. */
    public static final String NORMAL_GAIT = "normal";

    public static final Answers NONE = of(Map.of());

    public Answers {
        byCode = Collections.unmodifiableMap(new HashMap<>(byCode));
    }

    public static Answers of(Map<String, ? extends Answer> byCode) {
        return new Answers(Collections.<String, Answer>unmodifiableMap(byCode));
    }

    public Answers with(String code, Answer answer) {
        return with(Map.of(code, answer));
    }

    /** With these in place of what was answered to the same questions. */
    public Answers with(Map<String, ? extends Answer> others) {
        var more = new HashMap<>(byCode);
        more.putAll(others);
        return new Answers(more);
    }

    public Truth said(String code) {
        return byCode.get(code) instanceof Answer.Said said ? said.truth() : Truth.UNKNOWN;
    }

    public OptionalDouble amount(String code) {
        return byCode.get(code) instanceof Answer.Amount amount
                ? OptionalDouble.of(amount.value())
                : OptionalDouble.empty();
    }

    public Optional<String> chosen(String code) {
        return byCode.get(code) instanceof Answer.Chosen chosen ? Optional.of(chosen.option()) : Optional.empty();
    }
}
