package org.guildhall.onboarding.desk;

import static java.util.Comparator.comparingInt;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.onboarding.desk.DeskQuery.By;
import org.guildhall.onboarding.desk.DeskQuery.Nobody;
import org.guildhall.onboarding.desk.DeskQuery.Order;
import org.guildhall.onboarding.desk.DeskQuery.Person;
import org.guildhall.onboarding.desk.DeskQuery.Promise;
import org.guildhall.onboarding.lifecycle.Application;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.onboarding.passage.ApplicationRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The desk's list of applications: which ones, in which order, how many. The statement is put
/// together from the parts below, only those that a query asks for, so that each has its own plan.
@Component
class DeskList {
    private static final Duration SOON = Duration.ofDays(7);

    private static final String FROM =
            " from onboarding_application a where a.stage = any(:stages)";
    private static final String WORDS =
            " and (a.company ilike :like or a.number ilike :like or a.uid like :like)";

    /// Words that aren't parted by blanks: found by their pairs of characters, which an index has.
    private static final Pattern PAIRED =
            Pattern.compile("[\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff]");

    private static final String PAIRS =
            """
             and a.id = any(array(select b.id from onboarding_application b
                                   where desk_pairs(desk_plain(b.company)) @> desk_pairs(desk_plain(:words))))
            """;
    private static final String PROGRAMME = " and a.programme = :programme";
    private static final String PERSON = " and a.reviewer_id = :reviewer";
    private static final String NOBODY = " and a.reviewer_id is null";
    private static final String SITE = " and a.site = :site";
    private static final String COUNTRY = " and a.country = :country";
    private static final String HELD = " and a.hold is not null";
    private static final String ENDING = " and a.hold is null and a.lapses_at < :soon";
    private static final String SUBMITTED =
            " and a.submitted_at >= :from and a.submitted_at < :until";
    private static final String OVERDUE =
            """
             and exists (select 1 from calendar_open c
                          where c.object_id = a.id and c.paused_at is null and c.due_at < :now)
            """;
    private static final String HALF_GONE =
            """
             and exists (select 1 from calendar_open c
                          where c.object_id = a.id and c.paused_at is null
                            and c.half_at <= :now and c.due_at >= :now)
            """;
    private static final String DUE =
            "(select min(c.due_at) from calendar_open c where c.object_id = a.id)";
    private static final String PAGE = " limit :limit offset :offset";
    private static final String THOSE = "select * from onboarding_application where id in (:ids)";
    private static final String FIRST_OF_EACH =
            """
            select a.* from unnest(:stages) s
             cross join lateral (select * from onboarding_application
                                  where stage = s and (cast(:reviewer as uuid) is null or reviewer_id = :reviewer)
                                  order by stage_since, id limit :limit) a
             order by a.stage_since, a.id
            """;
    private static final String HOW_MANY =
            """
            select stage, count(*) as many from onboarding_application
             where stage = any(:stages) and (cast(:reviewer as uuid) is null or reviewer_id = :reviewer)
             group by stage
            """;

    /// From one country to the next by the index, without a look at every row.
    private static final String COUNTRIES =
            """
            with recursive known as (
                (select country from onboarding_application order by country limit 1)
                union all
                select (select a.country from onboarding_application a where a.country > known.country
                         order by a.country limit 1)
                  from known where known.country is not null)
            select country from known where country is not null
            """;

    private final JdbcClient sql;
    private final ApplicationRow rows;

    DeskList(JdbcClient sql, ApplicationRow rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /// A page of them. Only keys are put in order: whole rows, with all that was answered, would be
    /// sorted on disk.
    List<Application> page(DeskQuery query, int limit, int offset) {
        var ids =
                sql.sql("select a.id" + which(query) + order(query) + PAGE)
                        .params(values(query))
                        .param("limit", limit)
                        .param("offset", offset)
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list();
        return those(ids).stream()
                .sorted(comparingInt(found -> ids.indexOf(found.id().value())))
                .toList();
    }

    /// How many there are, counted up to one more than `most`.
    long count(DeskQuery query, int most) {
        return sql.sql("select count(*) from (select" + which(query) + " limit :many) counted")
                .params(values(query))
                .param("many", most + 1)
                .query(Long.class)
                .single();
    }

    /// All that match, in order, by their keys.
    List<UUID> ids(DeskQuery query) {
        return sql.sql("select a.id" + which(query) + order(query))
                .params(values(query))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Those with these keys, in no order.
    List<Application> those(Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return sql.sql(THOSE).param("ids", ids).query(rows).list();
    }

    /// The longest waiting of each of these stages, so many of each at most.
    List<Application> firstOfEach(Collection<Stage> stages, By by, int limit) {
        return sql.sql(FIRST_OF_EACH)
                .params(board(stages, by))
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /// How many stand in each of these stages; one without any isn't named.
    Map<Stage, Long> howMany(Collection<Stage> stages, By by) {
        var many = new HashMap<Stage, Long>();
        sql.sql(HOW_MANY)
                .params(board(stages, by))
                .query(
                        row -> {
                            many.put(Stage.valueOf(row.getString("stage")), row.getLong("many"));
                        });
        return many;
    }

    /// The countries that applications come from.
    List<String> countries() {
        return sql.sql(COUNTRIES).query((row, _) -> row.getString("country")).list();
    }

    private static Map<String, @Nullable Object> board(Collection<Stage> stages, By by) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("stages", names(stages));
        values.put("reviewer", by instanceof Person(var id) ? id : null);
        return values;
    }

    private static String which(DeskQuery query) {
        var which = new StringBuilder(FROM);
        if (!query.words().isEmpty()) which.append(WORDS);
        if (PAIRED.matcher(query.words()).find()) which.append(PAIRS);
        if (query.programme().isPresent()) which.append(PROGRAMME);
        query.by().ifPresent(by -> which.append(by instanceof Nobody ? NOBODY : PERSON));
        if (query.site().isPresent()) which.append(SITE);
        if (query.country().isPresent()) which.append(COUNTRY);
        if (query.held()) which.append(HELD);
        if (query.ending()) which.append(ENDING);
        if (query.submitted().isPresent()) which.append(SUBMITTED);
        query.promise()
                .ifPresent(
                        promise -> which.append(promise == Promise.OVERDUE ? OVERDUE : HALF_GONE));
        return which.toString();
    }

    /// In an order that never depends on chance: what is equal goes by its key.
    private static String order(DeskQuery query) {
        var way = query.descending() ? " desc" : "";
        return " order by " + column(query.order()) + way + nulls(query.order()) + ", a.id" + way;
    }

    private static String column(Order order) {
        return switch (order) {
            case SINCE -> "a.stage_since";
            case NUMBER -> "a.number";
            case COMPANY -> "lower(a.company)";
            case PROGRAMME -> "a.programme";
            case STAGE -> "array_position(:stages, a.stage)";
            case DUE -> DUE;
            case REVIEWER -> "lower(a.reviewer_name)";
            case COUNTRY -> "a.country";
            case SUBMITTED -> "a.submitted_at";
        };
    }

    private static String nulls(Order order) {
        return switch (order) {
            case DUE, REVIEWER, SUBMITTED -> " nulls last";
            case SINCE, NUMBER, COMPANY, PROGRAMME, STAGE, COUNTRY -> "";
        };
    }

    private static Map<String, Object> values(DeskQuery query) {
        var values = new HashMap<String, Object>();
        values.put("stages", names(query.stages()));
        values.put("like", like(query.words()));
        values.put("words", query.words());
        values.put("now", Timestamp.from(query.now()));
        values.put("soon", Timestamp.from(query.now().plus(SOON)));
        query.programme().ifPresent(code -> values.put("programme", code));
        query.site().ifPresent(code -> values.put("site", code));
        query.country().ifPresent(code -> values.put("country", code));
        query.by().ifPresent(by -> put(values, by));
        query.submitted()
                .ifPresent(
                        span -> {
                            values.put("from", Timestamp.from(span.from()));
                            values.put("until", Timestamp.from(span.until()));
                        });
        return values;
    }

    private static void put(Map<String, Object> values, By by) {
        if (by instanceof Person(var id)) values.put("reviewer", id);
    }

    private static String[] names(Collection<Stage> stages) {
        return stages.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    private static String like(String words) {
        var plain = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + plain + "%";
    }
}
