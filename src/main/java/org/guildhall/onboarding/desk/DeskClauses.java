package org.guildhall.onboarding.desk;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.guildhall.onboarding.desk.DeskQuery.By;
import org.guildhall.onboarding.desk.DeskQuery.Nobody;
import org.guildhall.onboarding.desk.DeskQuery.Order;
import org.guildhall.onboarding.desk.DeskQuery.Person;
import org.guildhall.onboarding.desk.DeskQuery.Promise;
import org.guildhall.onboarding.lifecycle.Stage;
import org.guildhall.platform.database.Like;

/// The parts of the statement that a desk's query asks for, and what their parameters are. Only
/// those are put together, so that each has its own plan.
final class DeskClauses {
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

    private DeskClauses() {}

    /// Which applications; begins with `from`.
    static String which(DeskQuery query) {
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
    static String order(DeskQuery query) {
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

    /// For both.
    static Map<String, Object> values(DeskQuery query) {
        var values = new HashMap<String, Object>();
        values.put("stages", names(query.stages()));
        values.put("like", Like.anywhere(query.words()));
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

    /// Stages as the table has them.
    static String[] names(Collection<Stage> stages) {
        return stages.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
