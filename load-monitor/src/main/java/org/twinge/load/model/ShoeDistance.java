package org.twinge.load.model;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.twinge.load.model.Answer.NoDistance;
import org.twinge.load.model.Answer.Value;

/** How far each pair of shoes was run in, in metres. */
public final class ShoeDistance {
    private ShoeDistance() {}

    /** By shoe; no value for one with a run of unknown distance. */
    public static Map<String, Answer> of(Collection<Run> runs) {
        Map<String, Answer> byShoe = new TreeMap<>();
        for (Run run : runs) {
            run.effort().shoe().ifPresent(shoe -> {
                Answer distance = run.distance()
                        .<Answer>map(known -> new Value(known.meters()))
                        .orElseGet(NoDistance::new);
                byShoe.merge(shoe, distance, ShoeDistance::sum);
            });
        }
        return byShoe;
    }

    private static Answer sum(Answer one, Answer other) {
        return one instanceof Value(double meters) && other instanceof Value(double more)
                ? new Value(meters + more)
                : new NoDistance();
    }
}
