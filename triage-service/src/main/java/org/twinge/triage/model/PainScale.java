package org.twinge.triage.model;

import java.util.Optional;

/** From which pain number on the light is yellow and red. A limp or a changed stride is red whatever the number. */
public record PainScale(double yellowFrom, double redFrom) {

    public Optional<PainColour> colour(Answers answers) {
        if (answers.chosen(Answers.GAIT)
                .filter(gait -> !gait.equals(Answers.NORMAL_GAIT))
                .isPresent()) {
            return Optional.of(PainColour.RED);
        }
        var pain = answers.amount(Answers.PAIN);
        if (pain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                pain.getAsDouble() >= redFrom
                        ? PainColour.RED
                        : pain.getAsDouble() >= yellowFrom ? PainColour.YELLOW : PainColour.GREEN);
    }
}
