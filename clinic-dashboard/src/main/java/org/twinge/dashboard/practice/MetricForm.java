package org.twinge.dashboard.practice;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.clinics.MetricAlertRequest;
import org.twinge.dashboard.model.Clinic;

/** A metric that the clinic asks to hear about as a form says it: how much of the time is known in percent. */
final class MetricForm {
    private static final double PERCENT = 100;

    private MetricForm() {}

    /** What the clinic asks for, with what the form says in the place of what was asked about the same metric. */
    static List<@Nullable MetricAlertRequest> read(Clinic clinic, MultivaluedMap<String, String> form) {
        List<@Nullable MetricAlertRequest> asked = without(clinic, form);
        Double percent = number(form.getFirst("coverage"));
        Double days = number(form.getFirst("cooldown"));
        asked.add(new MetricAlertRequest(
                form.getFirst("metric"),
                number(form.getFirst("threshold")),
                percent == null ? null : percent / PERCENT,
                days == null || days != days.intValue() ? null : days.intValue()));
        return asked;
    }

    /** What the clinic asks for, but about this metric. */
    static List<@Nullable MetricAlertRequest> without(Clinic clinic, MultivaluedMap<String, String> form) {
        return new ArrayList<>(clinic.description().metricAlerts().stream()
                .filter(alert -> !alert.metric().key().equals(form.getFirst("metric")))
                .map(MetricAlertRequest::of)
                .toList());
    }

    /** Only what was just typed can be wrong, so that it does not matter at which place it stands. */
    static Trouble trouble(Trouble trouble) {
        return new Trouble(
                trouble.fields().stream()
                        .map(field -> field.replaceFirst("^metricAlerts.*\\.", "metric."))
                        .collect(Collectors.toCollection(TreeSet::new)),
                trouble.moved());
    }

    /** With a comma or a point. */
    private static @Nullable Double number(@Nullable String text) {
        String plain = text == null ? "" : text.strip().replace('\u2212', '-').replace(',', '.');
        return plain.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? Double.valueOf(plain) : null;
    }
}
