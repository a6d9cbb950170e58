package org.twinge.cli.bench;

import java.util.Collection;
import java.util.List;

/** Several measurements of the same: the one in the middle, and the two at the ends. */
record Spread(double least, double median, double most) {
    static Spread of(Collection<Double> measured) {
        List<Double> inOrder = measured.stream().sorted().toList();
        int middle = inOrder.size() / 2;
        double median =
                inOrder.size() % 2 == 1 ? inOrder.get(middle) : (inOrder.get(middle - 1) + inOrder.get(middle)) / 2;
        return new Spread(inOrder.getFirst(), median, inOrder.getLast());
    }
}
