package org.twinge.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.garmin.fit.FitDecoder;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class DemoFileTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final PlannedRun RUN = new PlannedRun(Instant.parse("2026-02-20T07:00:00Z"), 8000);

    @Test
    void fitHoldsTheRun() {
        var messages = new FitDecoder().decode(new ByteArrayInputStream(DemoFile.FIT.write(RUN)));

        assertThat(messages.getSessionMesgs()).singleElement().satisfies(session -> {
            assertThat(session.getTotalDistance()).isEqualTo(8000f);
            assertThat(session.getTotalTimerTime()).isEqualTo(2857f);
            assertThat(session.getStartTime().getDate().toInstant()).isEqualTo(RUN.start());
        });
        assertThat(messages.getRecordMesgs()).hasSizeGreaterThan(500);
    }

    @Test
    void tcxHoldsTheRun() throws Exception {
        Document tcx = xml(DemoFile.TCX.write(RUN));

        assertThat(tcx.getElementsByTagName("Id").item(0).getTextContent()).isEqualTo("2026-02-20T07:00:00Z");
        assertThat(tcx.getElementsByTagName("DistanceMeters").item(0).getTextContent())
                .isEqualTo("8000.0");
    }

    @Test
    void gpxPointsAreAsFarApartAsTheRunWas() throws Exception {
        var points = xml(DemoFile.GPX.write(RUN)).getElementsByTagName("trkpt");
        Element first = (Element) points.item(0);
        Element last = (Element) points.item(points.getLength() - 1);
        double degrees = Double.parseDouble(last.getAttribute("lat")) - Double.parseDouble(first.getAttribute("lat"));

        assertThat(degrees * 111_195).isCloseTo(8000, within(1.0));
    }

    @Test
    void onlyTheLastRunIsASpikeAndItIsOver() {
        List<PlannedRun> runs = PlannedRun.monthAndSpike(NOW);
        PlannedRun last = runs.getLast();
        double longest = runs.stream()
                .limit(runs.size() - 1)
                .filter(r -> r.start().isAfter(last.start().minus(Duration.ofDays(30))))
                .mapToDouble(PlannedRun::meters)
                .max()
                .orElseThrow();

        assertThat(runs).isSortedAccordingTo(Comparator.comparing(PlannedRun::start));
        assertThat(runs.getFirst().start()).isBefore(NOW.minus(Duration.ofDays(31)));
        assertThat(runs.stream()
                        .limit(runs.size() - 1)
                        .mapToDouble(PlannedRun::meters)
                        .max()
                        .orElseThrow())
                .isEqualTo(runs.getFirst().meters());
        assertThat(last.meters() / longest).isBetween(1.5, 1.7);
        assertThat(last.end()).isBefore(NOW.minus(Duration.ofMinutes(45)));
        for (int i = 1; i < runs.size(); i++) {
            assertThat(Duration.between(runs.get(i - 1).end(), runs.get(i).start()))
                    .isGreaterThan(Duration.ofHours(20));
        }
    }

    private static Document xml(byte[] file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(file));
    }
}
