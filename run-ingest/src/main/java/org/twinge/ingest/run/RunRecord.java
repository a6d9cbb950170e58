package org.twinge.ingest.run;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twinge.contracts.RunRecorded.Source;
import org.twinge.ingest.model.RecordedActivity;
import org.twinge.messaging.Ids;

/**
 * What one source said about a run.
 *
 * @param fileId the file it came in, if it came in one
 * @param origin what it is in another system, if it came from one
 * @param localDay the athlete's own day at the start, fixed when it came in
 */
record RunRecord(
        UUID id,
        Source source,
        @Nullable UUID fileId,
        @Nullable Origin origin,
        LocalDate localDay,
        RecordedActivity figures) {

    static RunRecord ofFile(Athletes.Athlete athlete, UUID fileId, RecordedActivity figures) {
        return new RunRecord(Ids.v7(), Source.FILE, fileId, null, figures.localDay(athlete.home()), figures);
    }

    static RunRecord byHand(Athletes.Athlete athlete, RecordedActivity figures) {
        return new RunRecord(Ids.v7(), Source.MANUAL, null, null, figures.localDay(athlete.home()), figures);
    }

    static RunRecord of(Athletes.Athlete athlete, Origin origin, RecordedActivity figures) {
        return new RunRecord(Ids.v7(), origin.source(), null, origin, figures.localDay(athlete.home()), figures);
    }

    /**
     * The same record as its system tells it now. The day stays unless the run now starts at another time or place; a
     * device that it does not name again is still the device, and so it is with the heart rate's distribution.
     */
    RunRecord now(Athletes.Athlete athlete, Origin origin, RecordedActivity said) {
        RecordedActivity figures = said.on(
                said.device() == null ? this.figures.device() : said.device(),
                said.secondsAtBpm().isEmpty() && Objects.equals(said.heartRateMean(), this.figures.heartRateMean())
                        ? this.figures.secondsAtBpm()
                        : said.secondsAtBpm());
        boolean sameStart = figures.startedAt().equals(this.figures.startedAt())
                && Objects.equals(figures.offset(), this.figures.offset());
        LocalDate day = sameStart ? localDay : figures.localDay(athlete.home());
        return new RunRecord(id, source, fileId, origin, day, figures);
    }

    boolean staffVisible() {
        return origin == null || origin.staffVisible();
    }
}
