package org.guildhall.calendar;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.platform.event.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tables of sites' calendars: `calendar_week`, `calendar_day`, `calendar_year`.
@Component
class CalendarStore {
    private static final String WEEK = "select days_off from calendar_week where site = :site";
    private static final String PUT_WEEK =
            """
            insert into calendar_week (site, days_off) values (:site, :daysOff)
            on conflict (site) do update set days_off = excluded.days_off
            """;
    private static final String DAYS =
            "select date, kind, name from calendar_day where site = :site order by date";
    private static final String PUT_DAY =
            """
            insert into calendar_day (site, date, kind, name) values (:site, :date, :kind, :name)
            on conflict (site, date) do update set kind = excluded.kind, name = excluded.name
            """;
    private static final String REMOVE_DAY =
            "delete from calendar_day where site = :site and date = :date";
    private static final String BEGIN_YEAR =
            "insert into calendar_year (site, year) values (:site, :year) on conflict do nothing";

    private static final String VERSION =
            "select coalesce(max(version), 0) from calendar_version where site = :site";
    private static final String MARK =
            """
            select concat_ws(' ', (select concat(xmin, '/', version) from calendar_version where site = :site),
                                  (select count(*) from calendar_year where site = :site))
            """;
    private static final String FIRST_STEP =
            "insert into calendar_version (site, version) values (:site, 1) on conflict do nothing";
    private static final String STEP =
            "update calendar_version set version = version + 1 where site = :site and version = :version";

    private final JdbcClient sql;

    CalendarStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What a site's calendar is called in history.
    static Subject subject(String site) {
        var name = ("calendar:" + site).getBytes(StandardCharsets.UTF_8);
        return new Subject("calendar", UUID.nameUUIDFromBytes(name));
    }

    int version(String site) {
        return sql.sql(VERSION).param("site", site).query(Integer.class).single();
    }

    /// Tells one state of a calendar from every other, also from one that was never committed: by
    /// who wrote its version last, and how many years were filled in.
    String mark(String site) {
        return sql.sql(MARK).param("site", site).query(String.class).single();
    }

    /// Counts the version up; false when somebody was first.
    boolean step(String site, int version) {
        var statement = sql.sql(version == 0 ? FIRST_STEP : STEP).param("site", site);
        return (version == 0 ? statement : statement.param("version", version)).update() == 1;
    }

    Optional<Set<DayOfWeek>> daysOff(String site) {
        return sql.sql(WEEK)
                .param("site", site)
                .query((row, _) -> daysOff(row.getArray("days_off")))
                .optional();
    }

    void putDaysOff(String site, Set<DayOfWeek> daysOff) {
        sql.sql(PUT_WEEK)
                .param("site", site)
                .param("daysOff", daysOff.stream().map(DayOfWeek::name).toArray(String[]::new))
                .update();
    }

    List<CalendarDay> days(String site) {
        return sql.sql(DAYS).param("site", site).query((row, _) -> day(row)).list();
    }

    void put(String site, CalendarDay day) {
        sql.sql(PUT_DAY)
                .param("site", site)
                .param("date", day.date())
                .param("kind", day.kind().name())
                .param("name", day.name())
                .update();
    }

    boolean remove(String site, LocalDate date) {
        return sql.sql(REMOVE_DAY).param("site", site).param("date", date).update() == 1;
    }

    /// True for the one who begins that year, who then has to fill it in.
    boolean begin(String site, int year) {
        return sql.sql(BEGIN_YEAR).param("site", site).param("year", year).update() == 1;
    }

    private static Set<DayOfWeek> daysOff(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray())
                .map(DayOfWeek::valueOf)
                .collect(Collectors.toSet());
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        return new CalendarDay(
                row.getObject("date", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                row.getString("name"));
    }
}
