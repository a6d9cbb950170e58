package org.twinge.dashboard.pages;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.twinge.contracts.AlertRaised;
import org.twinge.contracts.CaseChanged;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.triage.FittingInjury;

/** What stands beside the reports of a case: what they could fit with, and what had been run. */
@Singleton
class CaseReports {
    private static final Logger LOG = Logger.getLogger(CaseReports.class);
    private static final int NEWEST = 3;

    private final TriageService triage;
    private final Words words;
    private final CaseWords caseWords;

    CaseReports(@RestClient TriageService triage, Words words, CaseWords caseWords) {
        this.triage = triage;
        this.words = words;
        this.caseWords = caseWords;
    }

    /**
     * One report.
     *
     * @param load what had been run, in sentences; none where it is not known or not for staff
     */
    record Line(String moment, List<FittingInjury> fits, List<String> load) {}

    /** Of the newest reports that still hold. What cannot be read is left out: the case stands without it. */
    List<Line> of(CaseChanged current, String authorization, ZoneId zone) {
        return current.alerts().stream()
                .filter(alert -> !alert.withdrawn())
                .sorted((one, other) -> other.causedAt().compareTo(one.causedAt()))
                .flatMap(alert -> alert.cause() instanceof AlertRaised.RedFlags flags
                        ? Stream.of(flags.reportId())
                        : Stream.empty())
                .limit(NEWEST)
                .flatMap(report -> answered(() -> triage.report(authorization, report)).stream())
                .map(report -> new Line(
                        Numbers.moment(report.receivedAt().atZone(zone), Locale.ENGLISH),
                        FittingInjury.all(report.candidates(), Locale.ENGLISH),
                        load(report.reportId(), authorization)))
                .toList();
    }

    private List<String> load(UUID report, String authorization) {
        var sentences = new ArrayList<String>();
        answered(() -> triage.load(authorization, report)).ifPresent(load -> {
            if (load.recentSpike() != null) {
                sentences.add(caseWords.recentSpike(
                        Numbers.day(load.recentSpike().day(), Locale.ENGLISH),
                        words.bandWords(load.recentSpike().band())));
            }
            if (load.longestRun() != null) {
                sentences.add(caseWords.longestRun(
                        Numbers.kilometers(load.longestRun().meters(), Locale.ENGLISH),
                        Numbers.day(load.longestRun().day(), Locale.ENGLISH)));
            }
        });
        return sentences;
    }

    private static <T> Optional<T> answered(Supplier<T> asked) {
        try {
            return Optional.of(asked.get());
        } catch (ProcessingException | WebApplicationException e) {
            LOG.debugf(
                    "triage-service has nothing beside a report: %s",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
