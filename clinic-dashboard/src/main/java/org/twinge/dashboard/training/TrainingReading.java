package org.twinge.dashboard.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import org.twinge.dashboard.Numbers;
import org.twinge.dashboard.training.LoadMonitor.Finding;
import org.twinge.dashboard.training.LoadMonitor.Session;
import org.twinge.dashboard.training.LoadMonitor.Totals;
import org.twinge.dashboard.training.TrainingView.DayLine;
import org.twinge.dashboard.training.TrainingView.Figure;
import org.twinge.dashboard.training.TrainingView.Label;
import org.twinge.dashboard.training.TrainingView.Shape;
import org.twinge.dashboard.training.TrainingView.Spot;
import org.twinge.dashboard.training.model.TrainingPicture;
import org.twinge.dashboard.training.model.TrainingPicture.Bar;
import org.twinge.dashboard.training.model.TrainingPicture.Mark;

/** Reads a stretch of training from load-monitor, as far as the reader may see it, and puts it into words. */
@ApplicationScoped
class TrainingReading {
    private static final String LONGEST = "longest-session-30";
    private static final int MOST_PAGES = 5;
    private static final int WEEKS_BEFORE = 4;

    private final LoadMonitor loadMonitor;

    TrainingReading(@RestClient LoadMonitor loadMonitor) {
        this.loadMonitor = loadMonitor;
    }

    TrainingView read(
            String authorization, UUID athlete, LocalDate from, LocalDate to, Locale locale, TrainingWords words) {
        LoadMonitor.Chart chart = loadMonitor.chart(authorization, athlete, from, to);
        List<Session> sessions = sessions(authorization, athlete, from, to);
        List<Finding> findings = loadMonitor.findings(authorization, athlete, from, to, LoadMonitor.MOST);
        Map<LocalDate, Double> longest = longest(chart);
        Map<LocalDate, Finding> spikes = findings.stream()
                .collect(Collectors.toMap(Finding::localDay, Function.identity(), (newer, _) -> newer, TreeMap::new));
        var picture = TrainingPicture.of(
                from,
                to,
                sessions.reversed().stream()
                        .map(session -> new TrainingPicture.Session(session.localDay(), session.distanceMeters()))
                        .toList(),
                longest,
                spikes.keySet());
        var written = new Written(locale, words);
        return new TrainingView(
                picture,
                written.week(chart.weeks()),
                picture.bars().stream().map(written::shape).toList(),
                picture.unknown().stream().map(written::unknown).toList(),
                picture.spikes().stream()
                        .flatMap(
                                mark -> Optional.ofNullable(spikes.get(mark.day()))
                                        .map(finding -> written.spike(mark, finding))
                                        .stream())
                        .toList(),
                picture.days().stream().map(written::label).toList(),
                written.days(sessions, longest),
                written.figures(chart),
                chart.days().isEmpty()
                        ? Optional.empty()
                        : Optional.of(words.methodWords(
                                chart.days().getLast().method(),
                                written.day(chart.days().getLast().day()))),
                findings.stream().map(Finding::source).distinct().toList());
    }

    private List<Session> sessions(String authorization, UUID athlete, LocalDate from, LocalDate to) {
        var all = new ArrayList<Session>();
        Instant before = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            List<Session> found = loadMonitor.sessions(authorization, athlete, from, to, before, LoadMonitor.MOST);
            all.addAll(found);
            if (found.size() < LoadMonitor.MOST) {
                break;
            }
            before = found.getLast().startedAt();
        }
        return all;
    }

    private static Map<LocalDate, Double> longest(LoadMonitor.Chart chart) {
        var longest = new TreeMap<LocalDate, Double>();
        for (LoadMonitor.Day day : chart.days()) {
            day.values().forEach((metric, value) -> {
                if (name(metric).equals(LONGEST)) {
                    longest.put(day.day(), value);
                }
            });
        }
        return longest;
    }

    /** Without the version. */
    private static String name(String metric) {
        int version = metric.indexOf('@');
        return version < 0 ? metric : metric.substring(0, version);
    }

    /** Numbers and days as the reader writes them. */
    private record Written(Locale locale, TrainingWords words) {

        String day(LocalDate day) {
            return Numbers.day(day, locale);
        }

        String km(double meters) {
            return Numbers.kilometers(meters, locale);
        }

        List<String> week(Map<String, Totals> weeks) {
            if (weeks.isEmpty()) {
                return List.of();
            }
            List<Totals> inOrder = new ArrayList<>(new TreeMap<>(weeks).values());
            Totals now = inOrder.removeLast();
            var sentences = new ArrayList<String>();
            sentences.add(
                    now.distanceMeters() == null
                            ? words.thisWeekRuns(now.runs())
                            : words.thisWeek(km(now.distanceMeters()), now.runs()));
            List<Totals> before = inOrder.subList(Math.max(0, inOrder.size() - WEEKS_BEFORE), inOrder.size());
            if (before.size() == WEEKS_BEFORE && before.stream().allMatch(week -> week.distanceMeters() != null)) {
                sentences.add(words.weeksBefore(km(before.stream()
                        .map(Totals::distanceMeters)
                        .mapToDouble(meters -> meters == null ? 0 : meters)
                        .average()
                        .orElse(0))));
            }
            return sentences;
        }

        Shape shape(Bar bar) {
            return new Shape(bar.x(), bar.y(), bar.width(), bar.height(), words.bar(day(bar.day()), km(bar.meters())));
        }

        Spot unknown(Mark mark) {
            return new Spot(mark.x(), mark.y(), words.unknownSession(day(mark.day())));
        }

        Spot spike(Mark mark, Finding finding) {
            String sentence = words.spike(
                    day(finding.localDay()),
                    km(known(finding.session())),
                    Numbers.percentMore(finding.ratio(), locale),
                    km(known(finding.longest())),
                    day(finding.longest().localDay()));
            return new Spot(
                    mark.x(), mark.y(), finding.provisional() ? sentence + " " + words.provisional() : sentence);
        }

        Label label(Mark mark) {
            return new Label(
                    mark.x(),
                    mark.y(),
                    DateTimeFormatter.ofPattern(locale.equals(Locale.GERMAN) ? "d. MMM" : "d MMM", locale)
                            .format(mark.day()));
        }

        List<DayLine> days(Collection<Session> sessions, Map<LocalDate, Double> longest) {
            return sessions.stream()
                    .sorted(Comparator.comparing(Session::localDay).reversed())
                    .map(session -> new DayLine(
                            day(session.localDay()),
                            written(session.distanceMeters(), words.notKnown()),
                            written(longest.get(session.localDay()), words.noneBefore())))
                    .toList();
        }

        List<Figure> figures(LoadMonitor.Chart chart) {
            if (chart.days().isEmpty()) {
                return List.of();
            }
            LoadMonitor.Day last = chart.days().getLast();
            return chart.metrics().stream()
                    .filter(metric -> last.values().containsKey(metric.id())
                            || last.missing().containsKey(metric.id()))
                    .map(metric -> new Figure(
                            words.metric(name(metric.id())),
                            Optional.ofNullable(last.values().get(metric.id()))
                                    .map(value -> amount(name(metric.id()), value))
                                    .orElseGet(() -> why(last.missing().get(metric.id()))),
                            metric.method()))
                    .toList();
        }

        private String amount(String metric, double value) {
            return switch (metric) {
                case LONGEST -> km(value) + " km";
                case "coverage-28" -> String.format(locale, "%.0f %%", value * 100);
                case "days-since-rest", "build-weeks" -> String.format(locale, "%.0f", value);
                case "monotony", "week-change" -> Numbers.times(value, locale);
                case String ratio when ratio.startsWith("acwr") -> Numbers.times(value, locale);
                default -> String.format(locale, "%.1f", value);
            };
        }

        private String why(LoadMonitor.@Nullable Missing missing) {
            if (missing == null) {
                return words.missing("");
            }
            String reason = words.missing(missing.reason());
            return missing.have() == null || missing.need() == null
                    ? reason
                    : reason + " (" + words.haveOfNeed(missing.have(), missing.need()) + ")";
        }

        private String written(@Nullable Double meters, String otherwise) {
            return meters == null ? otherwise : km(meters) + " km";
        }

        private static double known(Session session) {
            return session.distanceMeters() == null ? 0 : session.distanceMeters();
        }
    }
}
