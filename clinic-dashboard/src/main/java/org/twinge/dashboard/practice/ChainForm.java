package org.twinge.dashboard.practice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.clinics.ClinicRequest.EscalationRequest;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.StaffMember;

/** The escalation chain as a form says it: of every member of staff, in which step they are told. */
final class ChainForm {
    private ChainForm() {}

    /** Null where nobody is in a step: then everybody is told at once. Steps that nobody is in do not count. */
    static @Nullable EscalationRequest read(Clinic clinic, MultivaluedMap<String, String> form) {
        Map<Integer, List<@Nullable UUID>> steps = new TreeMap<>();
        for (StaffMember member : clinic.staff()) {
            Integer step = number(form.getFirst("step-" + member.id()));
            if (step != null) {
                steps.computeIfAbsent(step, none -> new ArrayList<>()).add(member.id());
            }
        }
        return steps.isEmpty()
                ? null
                : new EscalationRequest(
                        new ArrayList<>(steps.values()),
                        number(form.getFirst("emergency")),
                        number(form.getFirst("sameDay")));
    }

    /** The chain without somebody who goes; null where nobody is left in it. */
    static @Nullable EscalationRequest without(UUID staffId, Clinic.@Nullable Escalation chain) {
        if (chain == null) {
            return null;
        }
        List<@Nullable List<@Nullable UUID>> steps = new ArrayList<>();
        for (List<UUID> step : chain.steps()) {
            List<@Nullable UUID> left = new ArrayList<>(step);
            left.remove(staffId);
            if (!left.isEmpty()) {
                steps.add(left);
            }
        }
        return steps.isEmpty()
                ? null
                : new EscalationRequest(steps, chain.emergencyWaitMinutes(), chain.sameDayWaitMinutes());
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.strip().matches("[0-9]{1,4}") ? Integer.valueOf(text.strip()) : null;
    }
}
