package org.twinge.load.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.PlanRun.Breach;
import org.twinge.load.model.PlanRun.Verdict;
import org.twinge.load.model.Protocol.OnPain;

/** Somebody on the way back to running since the morning of 1 May, told day by day. */
final class Way {
    static final LocalDate MAY_1 = Runner.MAY_1;
    static final Instant START = noon(1).minus(Duration.ofHours(6));

    /** Twice 10 minutes, twice 20, every other day. */
    static final Protocol EASY = new Protocol(
            false,
            10,
            List.of(
                    step("easy-10", new Allowance.RunMinutes(10), OnPain.REPEAT, null),
                    step("easy-20", new Allowance.RunMinutes(20), OnPain.BACK, "easy-10")));

    private final ReturnToRunPlan plan;
    private final List<PlanEvent> events = new ArrayList<>();

    Way(Protocol protocol) {
        plan = new ReturnToRunPlan(protocol, START);
    }

    static Protocol.Step step(String id, Allowance allows, OnPain onPain, @Nullable String backTo) {
        return new Protocol.Step(
                id, new Protocol.Name(id, id), allows, 2, 2, 2, true, onPain, Optional.ofNullable(backTo), 2);
    }

    static Protocol only(Allowance allows, OnPain onPain) {
        return new Protocol(true, 10, List.of(step("only", allows, onPain, null)));
    }

    static Instant noon(int day) {
        return MAY_1.plusDays(day - 1L).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** From noon on, at 8 km/h. */
    Way runs(int day, int minutes) {
        return runs(day, Optional.of(minutes * 60.0), Optional.of(minutes * 8000 / 60.0));
    }

    Way runs(int day, Optional<Double> seconds, Optional<Double> meters) {
        events.add(new PlanSession(
                new Session(
                        MAY_1.plusDays(day - 1L),
                        noon(day),
                        noon(day).plusSeconds(Math.round(seconds.orElse(600.0))),
                        meters.map(Distance::ofMeters),
                        List.of(),
                        List.of(),
                        true),
                seconds));
        return this;
    }

    /** In the evening: no limp, and settled as a later answer would say. */
    Way fine(int day) {
        return says(day, 1, false, true);
    }

    Way says(int day, double pain, boolean limping, boolean settled) {
        return says(day, Optional.of(pain), Optional.of(limping), Optional.of(settled));
    }

    Way says(int day, Optional<Double> pain, Optional<Boolean> limping, Optional<Boolean> settled) {
        events.add(new PainAnswer(noon(day).plus(Duration.ofHours(8)), pain, limping, settled));
        return this;
    }

    Way accepts(int day, String step) {
        events.add(new PlanAct.Accepted(noon(day).plus(Duration.ofHours(9)), step));
        return this;
    }

    Way cleared(int day) {
        events.add(new PlanAct.Cleared(noon(day).plus(Duration.ofHours(9))));
        return this;
    }

    Way finishes(int day) {
        events.add(new PlanAct.Finished(noon(day).plus(Duration.ofHours(10))));
        return this;
    }

    Way stops(int day) {
        events.add(new PlanAct.Stopped(noon(day).plus(Duration.ofHours(10))));
        return this;
    }

    PlanState state() {
        return plan.state(events);
    }

    /** The same, heard of in another order. */
    PlanState shuffled(long seed) {
        List<PlanEvent> heard = new ArrayList<>(events);
        Collections.shuffle(heard, new Random(seed));
        return plan.state(heard);
    }

    Verdict lastVerdict() {
        return state().runs().getLast().verdict();
    }

    Set<Breach> lastBreaches() {
        return state().runs().getLast().breaches();
    }
}
