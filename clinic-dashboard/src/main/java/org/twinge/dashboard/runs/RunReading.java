package org.twinge.dashboard.runs;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.runs.Runs.Run;
import org.twinge.dashboard.triage.PainOverTime;
import org.twinge.dashboard.triage.Visitor;

/** Puts runs into the reader's words, with what was said of pain after each. */
@Singleton
class RunReading {
    private static final Logger LOG = Logger.getLogger(RunReading.class);

    /** triage-service answers for so long. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private final PainOverTime painOverTime;
    private final Visitor visitor;
    private final Clock clock;

    RunReading(@RestClient PainOverTime painOverTime, Visitor visitor, Clock clock) {
        this.painOverTime = painOverTime;
        this.visitor = visitor;
        this.clock = clock;
    }

    /** What was said of pain, by run; empty where triage cannot be asked. */
    Optional<Map<UUID, PainOverTime.Said>> pain(UUID athlete, Collection<Run> runs) {
        Instant now = clock.instant();
        Instant oldest = runs.stream()
                .map(Run::startedAt)
                .min(Comparator.naturalOrder())
                .filter(now.minus(LONGEST)::isBefore)
                .orElse(now.minus(LONGEST));
        try {
            return Optional.of(painOverTime.list(visitor.authorization(), athlete, oldest, now.plusSeconds(1)).stream()
                    .filter(said -> said.source() == PainOverTime.Source.RUN)
                    .collect(Collectors.toMap(PainOverTime.Said::id, Function.identity(), (newest, _) -> newest)));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.warnf("triage-service does not answer: %s", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    RunView view(Run run, Optional<PainOverTime.Said> pain) {
        RunWords words = visitor.words(RunWords.class);
        Locale locale = visitor.locale();
        return new RunView(
                run.runId(),
                run.revision(),
                Numbers.day(run.localDay(), locale),
                words.howWas(when(run.localDay(), words, locale)),
                words.sport(run.sport()),
                distance(run, words, locale),
                Durations.written(run.seconds()),
                source(run, words),
                Optional.ofNullable(run.perceivedExertion())
                        .map(value -> withWord(value, words.exertionWord(Scales.label(value)))),
                pain.flatMap(said -> Optional.ofNullable(said.pain()))
                        .map(value -> withWord(value, words.painWord(Scales.label(value)))),
                run.flags().stream().sorted().map(words::flag).toList(),
                run.provenance().staffVisible());
    }

    private String when(LocalDate day, RunWords words, Locale locale) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), visitor.zone());
        if (day.equals(today)) {
            return words.today();
        }
        return day.equals(today.minusDays(1))
                ? words.yesterday()
                : words.onDay(day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale));
    }

    private static String distance(Run run, RunWords words, Locale locale) {
        Double meters = run.distanceMeters();
        return meters == null ? words.notKnown() : Numbers.kilometers(meters, locale) + " km";
    }

    private static String source(Run run, RunWords words) {
        String source = words.source(run.provenance().source());
        String device = run.device();
        return device == null ? source : source + ", " + device;
    }

    private static String withWord(double value, String word) {
        String number = Scales.label(value) + "/10";
        return word.isBlank() ? number : number + " (" + word + ")";
    }
}
