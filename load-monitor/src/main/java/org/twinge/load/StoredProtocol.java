package org.twinge.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.contracts.CatalogEntryPublished.ReturnToRun;
import org.twinge.load.model.Allowance;
import org.twinge.load.model.Protocol;

/** A {@link Protocol} as its column holds it: word for word as the catalogue published it. */
final class StoredProtocol {
    private static final JsonMapper JSON = new JsonMapper();

    private StoredProtocol() {}

    static String text(ReturnToRun published) {
        try {
            return JSON.writeValueAsString(published);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }

    static Protocol read(String text) {
        try {
            return of(JSON.readValue(text, ReturnToRun.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("we wrote this protocol ourselves", e);
        }
    }

    /**
     * What the rules make of it.
     *
     * @throws IllegalArgumentException where a session lacks what its kind needs
     */
    static Protocol of(ReturnToRun published) {
        return new Protocol(
                published.clearance(),
                published.weeklyGrowthPercent(),
                published.steps().stream().map(StoredProtocol::step).toList());
    }

    private static Protocol.Step step(CatalogEntryPublished.Step step) {
        return new Protocol.Step(
                step.id(),
                new Protocol.Name(step.name().en(), step.name().de()),
                allowance(step.session()),
                step.times(),
                step.daysBetween(),
                step.painAtMost(),
                step.settledByNextMorning(),
                Protocol.OnPain.valueOf(step.onPain().name()),
                Optional.ofNullable(step.backTo()),
                step.restDays());
    }

    private static Allowance allowance(CatalogEntryPublished.Session session) {
        return switch (session.kind()) {
            case WALK -> new Allowance.Walk(needed(session.minutes()));
            case RUN_WALK ->
                new Allowance.RunWalk(
                        needed(session.runMinutes()), needed(session.walkMinutes()), needed(session.repeats()));
            case RUN ->
                session.meters() == null
                        ? new Allowance.RunMinutes(needed(session.minutes()))
                        : new Allowance.RunMeters(needed(session.meters()));
            case STRIDES ->
                new Allowance.Strides(
                        needed(session.minutes()), needed(session.strides()), needed(session.percentOfFullSpeed()));
            case DRILLS -> new Allowance.Drills(needed(session.minutes()));
        };
    }

    private static int needed(@Nullable Integer amount) {
        if (Objects.requireNonNullElse(amount, 0) < 1) {
            throw new IllegalArgumentException("a session of a protocol does not say how much it is");
        }
        return Objects.requireNonNull(amount);
    }
}
