package org.twinge.catalog.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether somebody can get from the first step of a protocol to its last. */
final class ProtocolCheck {
    private ProtocolCheck() {}

    /** The reasons why not, each beginning with the field. */
    static List<String> reasons(Protocol protocol) {
        var reasons = new ArrayList<String>();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < protocol.steps().size(); i++) {
            Protocol.Step step = protocol.steps().get(i);
            String field = "returnToRun.steps[" + i + "]";
            if (places.putIfAbsent(step.id(), i) != null) {
                reasons.add(field + ".id: " + step.id() + " is there twice");
            }
            String to = step.onPain().to();
            if (to != null && !places.containsKey(to)) {
                reasons.add(field + ".onPain.to: there is no earlier step " + to);
            } else if (to != null && to.equals(step.id())) {
                reasons.add(field + ".onPain.to: is the step itself; that is a repeat");
            }
            if (protocol.clearance() && step.limit().atMost() > 0 && step.session() instanceof Protocol.Walk) {
                reasons.add(field + ".limit: where a clinician must agree first, walking is painless");
            }
        }
        return reasons;
    }
}
