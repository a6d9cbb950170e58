package org.twinge.dashboard.training;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.alerts.ListAlertsOf;
import org.twinge.dashboard.model.Alert;
import org.twinge.dashboard.model.Cause;
import org.twinge.dashboard.model.Question;
import org.twinge.dashboard.pages.AlertLine;
import org.twinge.dashboard.triage.PainOverTime;
import org.twinge.dashboard.triage.Questions;

/** Reads what happened to an athlete besides the training, as far as the reader may see it, and puts it into words. */
@Singleton
class HappeningsReading {
    private static final Logger LOG = Logger.getLogger(HappeningsReading.class);

    private final PainOverTime painOverTime;
    private final LoadMonitor loadMonitor;
    private final ListAlertsOf listAlertsOf;
    private final Questions questions;

    HappeningsReading(
            @RestClient PainOverTime painOverTime,
            @RestClient LoadMonitor loadMonitor,
            ListAlertsOf listAlertsOf,
            Questions questions) {
        this.painOverTime = painOverTime;
        this.loadMonitor = loadMonitor;
        this.listAlertsOf = listAlertsOf;
        this.questions = questions;
    }

    /**
     * Where triage is away the rest is shown. What load-monitor does not answer is thrown on: the page says that.
     *
     * @param reports where a report of the reader's own can be read; empty for staff, who read it in its case
     */
    Happenings read(
            String authorization,
            UUID athlete,
            Period period,
            List<Plans.Plan> plans,
            Tongue tongue,
            Function<UUID, Optional<String>> reports) {
        Instant from = period.from().atStartOfDay(tongue.zone()).toInstant();
        Instant to = period.to().plusDays(1).atStartOfDay(tongue.zone()).toInstant();
        Optional<List<PainOverTime.Said>> said = said(authorization, athlete, from, to);
        var happened = new ArrayList<Happening>();
        said.ifPresent(all -> all.stream()
                .filter(one -> one.source() == PainOverTime.Source.REPORT)
                .map(report -> report(report, tongue, reports))
                .forEach(happened::add));
        listAlertsOf.list(athlete, from, to).stream()
                .map(alert -> alert(alert, tongue))
                .forEach(happened::add);
        plans.forEach(plan -> happened.addAll(steps(plan, tongue)));
        loadMonitor.notes(authorization, athlete).stream()
                .map(note -> note(note, period.to(), tongue))
                .forEach(happened::add);
        return Happenings.of(
                period.from(),
                period.to(),
                happened,
                said.map(all -> pains(all, tongue)).orElse(List.of()),
                said.isEmpty());
    }

    private Optional<List<PainOverTime.Said>> said(String authorization, UUID athlete, Instant from, Instant to) {
        try {
            return Optional.of(painOverTime.list(authorization, athlete, from, to));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static List<Happenings.PainLine> pains(Collection<PainOverTime.Said> said, Tongue tongue) {
        return said.stream()
                .flatMap(one -> Stream.ofNullable(one.pain())
                        .map(pain -> new Happenings.PainLine(
                                tongue.day(one.at()),
                                pain,
                                tongue.training()
                                        .painSaid(
                                                tongue.written(tongue.day(one.at())),
                                                tongue.number(pain),
                                                one.source().name()))))
                .toList();
    }

    private Happening report(PainOverTime.Said said, Tongue tongue, Function<UUID, Optional<String>> reports) {
        LocalDate day = tongue.day(said.at());
        Double pain = said.pain();
        String sentence = tongue.training()
                .reported(
                        tongue.written(day),
                        pain == null ? "" : tongue.number(pain),
                        region(said, tongue),
                        said.level() == null ? "" : tongue.level(said.level()));
        return new Happening(day, Happening.Kind.REPORT, said.level(), sentence, reports.apply(said.id()));
    }

    private String region(PainOverTime.Said said, Tongue tongue) {
        return questions.the("region").kind() instanceof Question.Kind.Choice choice
                ? choice.options().stream()
                        .filter(option -> option.code().equals(said.region()))
                        .map(option -> option.label().in(tongue.locale()))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static Happening alert(Alert alert, Tongue tongue) {
        LocalDate day = tongue.day(alert.causedAt());
        String reason = switch (alert.cause()) {
            case Cause.Spike spike -> tongue.training().spikeAlert(Numbers.percentMore(spike.ratio(), tongue.locale()));
            case Cause.Metric metric -> AlertLine.metric(metric, tongue.common(), tongue.locale());
            case Cause.RedFlags flags
            when flags.rules().isEmpty() -> tongue.common().unsettled();
            case Cause.RedFlags flags ->
                String.join("; ", flags.rules().stream().map(Cause.Rule::title).toList());
        };
        return new Happening(
                day,
                Happening.Kind.ALERT,
                alert.level(),
                tongue.training().alerted(tongue.written(day), tongue.level(alert.level()), reason),
                Optional.empty());
    }

    private static List<Happening> steps(Plans.Plan plan, Tongue tongue) {
        return plan.sessions().stream()
                .map(session -> new Happening(
                        session.day(),
                        Happening.Kind.PLAN,
                        null,
                        tongue.training()
                                .planStep(
                                        tongue.written(session.day()),
                                        plan.steps().stream()
                                                .filter(step -> step.id().equals(session.step()))
                                                .map(step -> tongue.german()
                                                        ? step.name().de()
                                                        : step.name().en())
                                                .findFirst()
                                                .orElse(session.step()),
                                        String.join(
                                                " ",
                                                Stream.concat(
                                                                session.breaches().stream()
                                                                        .sorted()
                                                                        .map(tongue.plan()::breach),
                                                                Stream.of(tongue.plan()
                                                                        .verdict(session.verdict())))
                                                        .toList())),
                        Optional.empty()))
                .toList();
    }

    private static Happening note(LoadMonitor.Note note, LocalDate today, Tongue tongue) {
        boolean shoe = note.shoe() != null;
        String value = shoe ? Long.toString(Math.round(note.value() / 1000)) : Long.toString((long) note.value());
        return new Happening(
                today,
                Happening.Kind.NOTE,
                null,
                tongue.training().note(note.kind(), shoe ? String.valueOf(note.shoe()) : "", value),
                Optional.empty());
    }
}
