package org.guildhall.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of clocks: `calendar_clock`.
@Component
class ClockStore {
    private static final String ADD =
            """
            with ended as (
                update calendar_clock set stopped_at = :startedAt, version = version + 1
                 where object_id = :object and kind = :kind and stopped_at is null returning id)
            insert into calendar_clock
                   (id, object_id, kind, site, started_at, working_days, business_minutes, half_at, due_at)
            select :id, :object, :kind, :site, :startedAt, cast(:workingDays as int), cast(:businessMinutes as int), :halfAt, :dueAt
            -- looked at, so that the one before has ended when the next begins
             where (select count(*) from ended) < 2
            """;
    private static final String CHANGE =
            """
            update calendar_clock
               set site = :site, half_at = :halfAt, due_at = :dueAt, paused_at = :pausedAt,
                   stopped_at = :stoppedAt, half_told_at = :halfToldAt, over_told_at = :overToldAt,
                   version = version + 1
             where id = :id and version = :version
            """;
    private static final String STOP =
            """
            update calendar_clock set stopped_at = :now, version = version + 1
             where object_id = :object and kind = :kind and stopped_at is null
            """;
    private static final String HOW_MANY =
            """
            select count(*) as running, count(*) filter (where due_at < :now) as overdue
              from calendar_clock where stopped_at is null and paused_at is null
            """;
    private static final String ONE = "select * from calendar_clock where id = :id";
    private static final String RUNNING =
            """
            select * from calendar_clock
             where object_id = :object and kind = :kind and stopped_at is null
               for update
            """;
    private static final String LAST =
            """
            select * from calendar_clock where object_id = :object and kind = :kind
             order by started_at desc, id desc limit 1 for update
            """;
    private static final String OPEN =
            """
            select * from calendar_clock where site = :site and stopped_at is null
             order by started_at, id for update
            """;
    private static final String OF =
            "select * from calendar_clock where object_id in (:objects) order by started_at, id";

    private final JdbcClient sql;

    ClockStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// One clock as kept.
    record Kept(
            UUID id,
            UUID object,
            String kind,
            String site,
            Promise promise,
            Optional<Instant> halfToldAt,
            Optional<Instant> overToldAt,
            int version) {

        Kept with(Promise next) {
            return new Kept(id, object, kind, site, next, halfToldAt, overToldAt, version);
        }

        Kept on(String other) {
            return new Kept(id, object, kind, other, promise, halfToldAt, overToldAt, version);
        }

        Kept told(Optional<Instant> half, Optional<Instant> over) {
            return new Kept(id, object, kind, site, promise, half, over, version);
        }
    }

    /// Begins one; the one of its kind that still runs is stopped by it.
    void add(Kept clock) {
        var promise = clock.promise();
        sql.sql(ADD)
                .param("id", clock.id())
                .param("object", clock.object())
                .param("kind", clock.kind())
                .param("site", clock.site())
                .param("startedAt", at(Optional.of(promise.startedAt())))
                .param(
                        "workingDays",
                        promise.length() instanceof Length.Days(var days) ? days : null)
                .param(
                        "businessMinutes",
                        promise.length() instanceof Length.Hours(var time)
                                ? time.toMinutes()
                                : null)
                .param("halfAt", at(Optional.of(promise.halfAt())))
                .param("dueAt", at(Optional.of(promise.dueAt())))
                .update();
    }

    /// False when somebody was first.
    boolean change(Kept clock) {
        var promise = clock.promise();
        return sql.sql(CHANGE)
                        .param("id", clock.id())
                        .param("version", clock.version())
                        .param("site", clock.site())
                        .param("halfAt", at(Optional.of(promise.halfAt())))
                        .param("dueAt", at(Optional.of(promise.dueAt())))
                        .param("pausedAt", at(promise.pausedAt()))
                        .param("stoppedAt", at(promise.stoppedAt()))
                        .param("halfToldAt", at(clock.halfToldAt()))
                        .param("overToldAt", at(clock.overToldAt()))
                        .update()
                == 1;
    }

    void stop(UUID object, String kind, Instant now) {
        sql.sql(STOP)
                .param("object", object)
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Kept> one(UUID id) {
        return sql.sql(ONE).param("id", id).query((row, _) -> kept(row)).optional();
    }

    Optional<Kept> running(UUID object, String kind) {
        return sql.sql(RUNNING)
                .param("object", object)
                .param("kind", kind)
                .query((row, _) -> kept(row))
                .optional();
    }

    /// The newest of a kind, whether it runs or not, held until the transaction ends.
    Optional<Kept> last(UUID object, String kind) {
        return sql.sql(LAST)
                .param("object", object)
                .param("kind", kind)
                .query((row, _) -> kept(row))
                .optional();
    }

    /// All that run or stand still on a site, held until the transaction ends. How many clocks run,
    /// and how many of them are past their day.
    record Running(int all, int overdue) {}

    Running running(Instant now) {
        return sql.sql(HOW_MANY)
                .param("now", Timestamp.from(now))
                .query((row, _) -> new Running(row.getInt("running"), row.getInt("overdue")))
                .single();
    }

    List<Kept> open(String site) {
        return sql.sql(OPEN).param("site", site).query((row, _) -> kept(row)).list();
    }

    List<Kept> of(Collection<UUID> objects) {
        return objects.isEmpty()
                ? List.of()
                : sql.sql(OF).param("objects", objects).query((row, _) -> kept(row)).list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getObject("object_id", UUID.class),
                row.getString("kind"),
                row.getString("site"),
                promise(row),
                instant(row, "half_told_at"),
                instant(row, "over_told_at"),
                row.getInt("version"));
    }

    private static Promise promise(ResultSet row) throws SQLException {
        return new Promise(
                row.getTimestamp("started_at").toInstant(),
                length(row),
                row.getTimestamp("half_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                instant(row, "paused_at"),
                instant(row, "stopped_at"));
    }

    private static Length length(ResultSet row) throws SQLException {
        var minutes = row.getObject("business_minutes", Integer.class);
        return minutes == null
                ? new Length.Days(row.getInt("working_days"))
                : new Length.Hours(Duration.ofMinutes(minutes));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static @Nullable OffsetDateTime at(Optional<Instant> moment) {
        return moment.map(instant -> instant.atOffset(ZoneOffset.UTC)).orElse(null);
    }
}
