package org.twinge.dashboard.practice;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinge.dashboard.model.AwaitedColleague;
import org.twinge.dashboard.model.Clinic;
import org.twinge.dashboard.model.StaffMember;
import org.twinge.dashboard.model.StaffMember.Role;

/**
 * A clinic as its page shows it.
 *
 * @param keeps whether the reader may change it
 * @param typed what stands in the fields: what is stored, or what somebody just typed
 * @param stored what is stored by now in fields that somebody else changed meanwhile, or whose value was typed over
 * @param typedRoles what was ticked for somebody new
 * @param problems the fields that could not be taken
 * @param chain who is told next while nobody acknowledges, in sentences
 * @param invitation the address with which it asks athletes to let it see them, and a mail that holds it
 * @param metrics of which metrics of training load the staff hear
 */
public record ClinicView(
        UUID id,
        long version,
        String name,
        boolean keeps,
        Map<String, String> typed,
        Map<String, String> stored,
        Set<String> typedRoles,
        Set<String> problems,
        boolean moved,
        boolean saved,
        List<Member> staff,
        List<AwaitedColleague> awaited,
        List<String> chain,
        List<Integer> steps,
        InvitationView invitation,
        MetricsView metrics) {
    private static final int MOST_STEPS = 10;
    static final String DEFAULT_EMERGENCY = "5";
    static final String DEFAULT_SAME_DAY = "60";

    public record Member(StaffMember is, boolean reader) {
        /** Where a form says their step. */
        public String field() {
            return "step-" + is.id();
        }
    }

    public boolean inStep(Member member, int step) {
        return value(member.field()).equals(Integer.toString(step));
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean wrong(String field) {
        return problems.contains(field);
    }

    /** What others stored there meanwhile; empty where it is what was typed. */
    public String storedNow(String field) {
        return moved && !value(field).equals(stored.getOrDefault(field, "")) ? stored.getOrDefault(field, "–") : "";
    }

    public List<Role> roles() {
        return List.of(Role.values());
    }

    /** Whether this role was ticked for somebody new. */
    public boolean newcomerIs(Role role) {
        return typedRoles.contains(role.name());
    }

    public List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.equals(value("zone")) || (id.contains("/") && !id.startsWith("Etc/")) || id.equals("UTC"))
                .sorted()
                .toList();
    }

    static List<Member> members(Clinic clinic, String reader) {
        return clinic.staff().stream()
                .map(member -> new Member(member, member.subject().equals(reader)))
                .sorted(Comparator.comparing(member -> member.is().name()))
                .toList();
    }

    /** As many as there can be with these people. */
    static List<Integer> steps(Clinic clinic) {
        return IntStream.rangeClosed(
                        1, Math.min(MOST_STEPS, Math.max(1, clinic.staff().size())))
                .boxed()
                .toList();
    }

    /** From 1; 0 for whoever is in none. */
    private static int step(Clinic clinic, StaffMember member) {
        Clinic.Escalation chain = clinic.description().escalation();
        return chain == null
                ? 0
                : IntStream.range(0, chain.steps().size())
                        .filter(i -> chain.steps().get(i).contains(member.id()))
                        .map(i -> i + 1)
                        .findFirst()
                        .orElse(0);
    }

    static List<String> sentences(Clinic clinic, PracticeWords words) {
        Clinic.Escalation chain = clinic.description().escalation();
        if (chain == null || chain.steps().isEmpty()) {
            return List.of(words.chainNone());
        }
        Map<UUID, String> names = clinic.staff().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        List<String> sentences = new java.util.ArrayList<>();
        for (int i = 0; i < chain.steps().size(); i++) {
            String told = chain.steps().get(i).stream()
                    .map(id -> names.getOrDefault(id, "–"))
                    .collect(Collectors.joining(", "));
            sentences.add(
                    i == 0
                            ? words.chainFirst(told)
                            : words.chainNext(i * chain.emergencyWaitMinutes(), i * chain.sameDayWaitMinutes(), told));
        }
        int last = chain.steps().size();
        sentences.add(words.chainEnd(last * chain.emergencyWaitMinutes(), last * chain.sameDayWaitMinutes()));
        return sentences;
    }

    /** What stands in the fields before anybody types. */
    static Map<String, String> fields(Clinic clinic) {
        Map<String, String> fields = new java.util.TreeMap<>();
        Clinic.Description is = clinic.description();
        fields.put("name", is.name());
        fields.put("zone", is.zone().getId());
        String phone = is.phone();
        fields.put("phone", phone == null ? "" : phone);
        Clinic.Escalation chain = is.escalation();
        fields.put("emergency", chain == null ? DEFAULT_EMERGENCY : Integer.toString(chain.emergencyWaitMinutes()));
        fields.put("sameDay", chain == null ? DEFAULT_SAME_DAY : Integer.toString(chain.sameDayWaitMinutes()));
        clinic.staff().forEach(member -> {
            int step = step(clinic, member);
            fields.put("step-" + member.id(), step == 0 ? "" : Integer.toString(step));
        });
        fields.put("new-language", "en");
        return fields;
    }
}
