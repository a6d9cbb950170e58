package org.twinge.catalog.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twinge.catalog.content.Entry;
import org.twinge.catalog.content.EntryKind;
import org.twinge.catalog.content.Fact;
import org.twinge.catalog.content.Injury;
import org.twinge.catalog.content.Protocol;
import org.twinge.catalog.content.Text;
import org.twinge.contracts.CatalogEntryPublished;
import org.twinge.messaging.Ids;
import org.twinge.messaging.Outbox;

/** Tells other services what an entry says from now on, within the transaction that made it so. */
@ApplicationScoped
public class Announcements {
    private final Outbox outbox;
    private final Clock clock;

    Announcements(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public void published(Entry entry, int revision, long version) {
        send(EntryKind.of(entry), entry.id(), revision, version, false, entry instanceof Injury i ? told(i) : null);
    }

    /** @param revision the last one before it went */
    public void removed(EntryKind kind, String id, int revision, long version) {
        send(kind, id, revision, version, true, null);
    }

    private void send(
            EntryKind kind,
            String id,
            int revision,
            long version,
            boolean removed,
            CatalogEntryPublished.@Nullable Injury injury) {
        outbox.publish(
                Ids.v5("catalog", kind.folder(), id, revision, removed),
                clock.instant(),
                new CatalogEntryPublished(
                        Ids.v5("catalog", kind.folder(), id), kind.folder(), id, version, revision, removed, injury));
    }

    private static CatalogEntryPublished.Injury told(Injury injury) {
        return new CatalogEntryPublished.Injury(
                words(injury.name()),
                words(injury.summary()),
                words(injury.firstSteps().getFirst()),
                injury.regions(),
                injury.signs().stream()
                        .flatMap(sign -> Stream.ofNullable(sign.finding())
                                .map(finding -> new CatalogEntryPublished.Finding(
                                        finding,
                                        CatalogEntryPublished.Bearing.valueOf(
                                                sign.bearing().name()))))
                        .toList(),
                injury.redFlags().stream().map(Injury.RedFlag::rule).distinct().toList(),
                injury.returnToRun() == null ? null : told(injury.returnToRun()));
    }

    private static CatalogEntryPublished.ReturnToRun told(Protocol protocol) {
        List<CatalogEntryPublished.Step> steps = protocol.steps().stream()
                .map(step -> new CatalogEntryPublished.Step(
                        step.id(),
                        words(step.name()),
                        told(step.session()),
                        step.times(),
                        step.daysBetween(),
                        step.limit().atMost(),
                        step.limit().settledByNextMorning(),
                        CatalogEntryPublished.OnPain.valueOf(
                                step.onPain().action().name()),
                        step.onPain().to(),
                        step.onPain().restDays()))
                .toList();
        return new CatalogEntryPublished.ReturnToRun(protocol.clearance(), protocol.weeklyGrowthPercent(), steps);
    }

    private static CatalogEntryPublished.Session told(Protocol.Session session) {
        return switch (session) {
            case Protocol.Walk walk -> minutes(CatalogEntryPublished.SessionKind.WALK, walk.minutes());
            case Protocol.RunMinutes run -> minutes(CatalogEntryPublished.SessionKind.RUN, run.minutes());
            case Protocol.Drills drills -> minutes(CatalogEntryPublished.SessionKind.DRILLS, drills.minutes());
            case Protocol.Run run ->
                new CatalogEntryPublished.Session(
                        CatalogEntryPublished.SessionKind.RUN, null, null, null, null, run.meters(), null, null);
            case Protocol.RunWalk both ->
                new CatalogEntryPublished.Session(
                        CatalogEntryPublished.SessionKind.RUN_WALK,
                        null,
                        both.runMinutes(),
                        both.walkMinutes(),
                        both.repeats().atMost(),
                        null,
                        null,
                        null);
            case Protocol.Strides strides ->
                new CatalogEntryPublished.Session(
                        CatalogEntryPublished.SessionKind.STRIDES,
                        strides.easyMinutes(),
                        null,
                        null,
                        null,
                        null,
                        strides.count().atMost(),
                        strides.percentOfFullSpeed().atMost());
        };
    }

    private static CatalogEntryPublished.Session minutes(CatalogEntryPublished.SessionKind kind, int minutes) {
        return new CatalogEntryPublished.Session(kind, minutes, null, null, null, null, null, null);
    }

    private static CatalogEntryPublished.Words words(Text text) {
        return new CatalogEntryPublished.Words(text.en(), text.de());
    }

    /** Athletes see these lines in German too; the check of the content has made sure of it. */
    private static CatalogEntryPublished.Words words(Fact fact) {
        return new CatalogEntryPublished.Words(fact.en(), Objects.requireNonNull(fact.de()));
    }
}
