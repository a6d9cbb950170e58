package org.twinge.load;

import static java.util.stream.Collectors.toMap;
import static org.twinge.messaging.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twinge.load.model.DayLoad;
import org.twinge.load.model.DayTotals;
import org.twinge.load.model.Distance;
import org.twinge.load.model.LoadDay;
import org.twinge.load.model.LoadMethod;
import org.twinge.load.model.LoadState;
import org.twinge.messaging.Database;

/** The table of days. */
@ApplicationScoped
class LoadDays {
    private final Database database;

    LoadDays(Database database) {
        this.database = database;
    }

    record Owned(UUID athleteId, LoadDay day) {}

    /** Of each athlete the last day with an activity before a day; none for an athlete without. */
    Map<UUID, LoadDay> lastActiveBefore(Map<UUID, LocalDate> days) {
        return database
                .read(
                        """
                        select found.* from unnest(?, ?) as wanted (athlete_id, before_day)
                        cross join lateral (
                          select * from load_day
                          where load_day.athlete_id = wanted.athlete_id and local_day < before_day and activities > 0
                          order by local_day desc limit 1) as found
                        """,
                        LoadDays::owned,
                        column(days.entrySet(), Map.Entry::getKey, UUID[]::new),
                        column(days.entrySet(), Map.Entry::getValue, LocalDate[]::new))
                .stream()
                .collect(toMap(Owned::athleteId, Owned::day));
    }

    /** Puts these days in the place of all that were stored after a day. */
    void replaceAfter(Map<UUID, LocalDate> after, Collection<Owned> days) {
        database.write(
                """
                delete from load_day using unnest(?, ?) as wanted (athlete_id, after_day)
                where load_day.athlete_id = wanted.athlete_id and local_day > after_day
                """,
                column(after.entrySet(), Map.Entry::getKey, UUID[]::new),
                column(after.entrySet(), Map.Entry::getValue, LocalDate[]::new));
        add(days);
    }

    /** After all that are stored. */
    void add(Collection<Owned> days) {
        database.write(
                """
                insert into load_day (athlete_id, local_day, method, knowledge, load, activities, runs, distance_cm,
                  moving_seconds, ascent_meters, descent_meters, series_first, known_before, atl, ctl, tsb, ewma_acute,
                  ewma_chronic, staff_visible)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                column(days, Owned::athleteId, UUID[]::new),
                column(days, owned -> owned.day().day(), LocalDate[]::new),
                column(days, owned -> owned.day().method().name(), String[]::new),
                column(days, owned -> knowledge(owned.day().load()), String[]::new),
                column(days, owned -> load(owned.day().load()), Double[]::new),
                column(days, owned -> owned.day().totals().activities(), Integer[]::new),
                column(days, owned -> owned.day().totals().runs(), Integer[]::new),
                column(
                        days,
                        owned -> total(owned, totals -> totals.distance().map(Distance::centimeters)),
                        Long[]::new),
                column(days, owned -> total(owned, DayTotals::movingSeconds), Double[]::new),
                column(days, owned -> total(owned, DayTotals::ascentMeters), Double[]::new),
                column(days, owned -> total(owned, DayTotals::descentMeters), Double[]::new),
                column(days, owned -> owned.day().state().first(), LocalDate[]::new),
                column(days, owned -> owned.day().state().knownBefore(), Boolean[]::new),
                column(days, owned -> owned.day().state().atl(), Double[]::new),
                column(days, owned -> owned.day().state().ctl(), Double[]::new),
                column(days, owned -> owned.day().state().tsb(), Double[]::new),
                column(days, owned -> owned.day().state().ewmaAcute(), Double[]::new),
                column(days, owned -> owned.day().state().ewmaChronic(), Double[]::new),
                column(days, owned -> owned.day().staffVisible(), Boolean[]::new));
    }

    /** In order. */
    List<LoadDay> between(UUID athleteId, LocalDate from, LocalDate to) {
        return database.read(
                "select * from load_day where athlete_id = ? and local_day between ? and ? order by local_day",
                row -> owned(row).day(),
                athleteId,
                from,
                to);
    }

    /** Of each athlete the loads of these days, in order; null where one is not, or only partly, known. */
    Map<UUID, List<@Nullable Double>> knownLoads(Collection<Days> days) {
        record Loads(UUID athleteId, List<@Nullable Double> inOrder) {}
        return database
                .read(
                        """
                        select load_day.athlete_id,
                          array_agg(case knowledge when 'KNOWN' then load end order by local_day) as loads
                        from unnest(?, ?, ?) as days (athlete_id, from_day, to_day)
                        join load_day on load_day.athlete_id = days.athlete_id and local_day between from_day and to_day
                        group by load_day.athlete_id
                        """,
                        row -> new Loads(Database.uuid(row, "athlete_id"), Arrays.asList((@Nullable Double[])
                                row.getArray("loads").getArray())),
                        column(days, Days::athleteId, UUID[]::new),
                        column(days, Days::from, LocalDate[]::new),
                        column(days, Days::to, LocalDate[]::new))
                .stream()
                .collect(toMap(Loads::athleteId, Loads::inOrder));
    }

    private static <T> @Nullable T total(Owned owned, Function<DayTotals, Optional<T>> figure) {
        return figure.apply(owned.day().totals()).orElse(null);
    }

    private static String knowledge(DayLoad load) {
        return switch (load) {
            case DayLoad.Known _ -> "KNOWN";
            case DayLoad.PartlyKnown _ -> "PARTLY_KNOWN";
            case DayLoad.Unknown _ -> "UNKNOWN";
        };
    }

    private static @Nullable Double load(DayLoad load) {
        return switch (load) {
            case DayLoad.Known(double known) -> known;
            case DayLoad.PartlyKnown(double atLeast) -> atLeast;
            case DayLoad.Unknown _ -> null;
        };
    }

    private static Owned owned(ResultSet row) throws SQLException {
        return new Owned(
                Database.uuid(row, "athlete_id"),
                new LoadDay(
                        Database.day(row, "local_day"),
                        LoadMethod.valueOf(row.getString("method")),
                        switch (row.getString("knowledge")) {
                            case "KNOWN" -> new DayLoad.Known(row.getDouble("load"));
                            case "PARTLY_KNOWN" -> new DayLoad.PartlyKnown(row.getDouble("load"));
                            default -> new DayLoad.Unknown();
                        },
                        new DayTotals(
                                row.getInt("activities"),
                                row.getInt("runs"),
                                Optional.ofNullable(row.getObject("distance_cm", Long.class))
                                        .map(Distance::new),
                                Database.number(row, "moving_seconds"),
                                Database.number(row, "ascent_meters"),
                                Database.number(row, "descent_meters")),
                        new LoadState(
                                Database.day(row, "series_first"),
                                row.getBoolean("known_before"),
                                row.getDouble("atl"),
                                row.getDouble("ctl"),
                                row.getDouble("tsb"),
                                row.getDouble("ewma_acute"),
                                row.getDouble("ewma_chronic")),
                        row.getBoolean("staff_visible")));
    }
}
