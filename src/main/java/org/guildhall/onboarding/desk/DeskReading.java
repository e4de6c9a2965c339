package org.guildhall.onboarding.desk;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.onboarding.desk.DeskQuery.Nobody;
import org.guildhall.onboarding.desk.DeskQuery.Order;
import org.guildhall.onboarding.desk.DeskQuery.Person;
import org.guildhall.onboarding.desk.DeskQuery.Promise;
import org.guildhall.onboarding.lifecycle.Stage;

/// The statements that read the keys of a list's applications, in its order, put together from the
/// parts that a query asks for, so that each has its own plan. By time an index has each stage in
/// order, and the stages are merged while they are read: whoever needs a page stops after a page.
// Statements stand together at the head, whether filled in once or twice.
@SuppressWarnings("InlineFormatString")
record DeskReading(DeskQuery query) {
    private static final Duration SOON = Duration.ofDays(7);
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
    private static final String OF_STAGE =
            """
            (select a.id, a.stage_since, a.company, a.number, a.uid from onboarding_application a
              where a.stage = '%s'%s order by a.stage_since%s, a.id%3$s)
            """;
    private static final String MERGED =
            "select id, company, number, uid from (%s) merged order by stage_since%s, id%2$s";
    private static final String FLAT = "select a.id from onboarding_application a where true%s%s";

    /// The promises in their order; of several that run on an application the first counts.
    private static final String PROMISED =
            """
            select p.object_id as id
              from (select object_id, due_at, kind from calendar_open order by due_at%2$s, object_id%2$s offset 0) p
             where (select true from onboarding_application a where a.id = p.object_id%1$s)
               and (select count(*) = 0 from calendar_open e
                     where e.object_id = p.object_id and (e.due_at, e.kind) < (p.due_at, p.kind))
            """;

    private static final String UNPROMISED =
            """
            select a.id from onboarding_application a
             where not exists (select 1 from calendar_open p where p.object_id = a.id)%s
             order by a.id%s
            """;
    private static final String DUE =
            "(select min(p.due_at) from calendar_open p where p.object_id = a.id)";
    private static final String LOOKED_UP =
            """
             and a.id = any(array(select b.id from onboarding_application b
                                   where b.company ilike :part or b.number ilike :part or b.uid like :part))
            """;
    private static final String PAIRS =
            """
             and a.id = any(array(select b.id from onboarding_application b
                                   where desk_pairs(desk_plain(b.company)) @> desk_pairs(desk_plain(:words))))
            """;

    /// Whether one look at all of it tells its page and how many there are: of what is open there
    /// is never more than people can work on, and whoever asks for a part of it has all of it
    /// looked at in any case, to be counted. Words are counted no further than a few pages.
    boolean isOneLook() {
        return query.order() == Order.SINCE
                && words().isEmpty()
                && query.stages().stream().allMatch(Stage::isOpen)
                && (query.promise().isPresent()
                        || query.country().isPresent()
                        || query.submitted().isPresent());
    }

    /// All that match, in order, each with how many there are.
    String counted() {
        return flat(true).replaceFirst("select a.id", "select a.id, count(*) over () as many");
    }

    /// All of them by time, with what words are looked for in.
    String byTime() {
        var way = query.order() == Order.SINCE ? way() : "";
        return MERGED.formatted(
                query.stages().stream()
                        .map(stage -> OF_STAGE.formatted(stage.name(), filters(), way))
                        .collect(joining(" union all ")),
                way);
    }

    /// The words that are looked for.
    DeskWords words() {
        return new DeskWords(query.words());
    }

    /// Whether the list goes by time.
    boolean isByTime() {
        return query.order() == Order.SINCE;
    }

    /// One after the other they give all keys, each in the list's order.
    List<String> inOrder() {
        return inOrder("");
    }

    /// The same, of those that have the words.
    List<String> inOrderWithWords() {
        return query.order() == Order.SINCE
                ? List.of(
                        "select a.id from ("
                                + byTime()
                                + " offset 0) a where "
                                + words().areThere())
                : inOrder(andWords());
    }

    /// Those that have the words, which an index knows.
    String lookedUp() {
        var index = words().isPaired() ? PAIRS : LOOKED_UP;
        return FLAT.formatted(which() + andWords() + index, order());
    }

    /// All that match, with or without an order, in whichever way the database finds best.
    String flat(boolean inOrder) {
        return FLAT.formatted(which() + andWords(), inOrder ? order() : "");
    }

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.putAll(words().values());
        values.put("now", Timestamp.from(query.now()));
        values.put("soon", Timestamp.from(query.now().plus(SOON)));
        query.programme().ifPresent(code -> values.put("programme", code));
        query.site().ifPresent(code -> values.put("site", code));
        query.country().ifPresent(code -> values.put("country", code));
        if (query.by().orElse(null) instanceof Person(var id)) values.put("reviewer", id);
        query.submitted()
                .ifPresent(
                        span -> {
                            values.put("from", Timestamp.from(span.from()));
                            values.put("until", Timestamp.from(span.until()));
                        });
        return values;
    }

    private String andWords() {
        return words().isEmpty() ? "" : " and " + words().areThere();
    }

    private List<String> inOrder(String words) {
        return switch (query.order()) {
            case DUE ->
                    List.of(
                            PROMISED.formatted(which() + words, way()),
                            UNPROMISED.formatted(which() + words, way()));
            case SINCE ->
                    query.promise().isPresent()
                            ? List.of(flat(true))
                            : List.of("select id from (" + byTime() + ") a");
            case NUMBER, COMPANY, PROGRAMME, STAGE, REVIEWER, COUNTRY, SUBMITTED ->
                    List.of(FLAT.formatted(which() + words, order()));
        };
    }

    private String which() {
        return query.stages().stream()
                .map(stage -> "'" + stage.name() + "'")
                .sorted()
                .collect(joining(", ", " and a.stage in (", ")" + filters()));
    }

    private String filters() {
        var filters = new StringBuilder();
        if (query.programme().isPresent()) filters.append(PROGRAMME);
        query.by().ifPresent(by -> filters.append(by instanceof Nobody ? NOBODY : PERSON));
        if (query.site().isPresent()) filters.append(SITE);
        if (query.country().isPresent()) filters.append(COUNTRY);
        if (query.held()) filters.append(HELD);
        if (query.ending()) filters.append(ENDING);
        if (query.submitted().isPresent()) filters.append(SUBMITTED);
        query.promise()
                .ifPresent(
                        promise ->
                                filters.append(promise == Promise.OVERDUE ? OVERDUE : HALF_GONE));
        return filters.toString();
    }

    private String way() {
        return query.descending() ? " desc" : "";
    }

    /// In an order that never depends on chance: what is equal goes by its key.
    private String order() {
        return " order by " + column() + way() + nulls() + ", a.id" + way();
    }

    private String column() {
        return switch (query.order()) {
            case SINCE -> "a.stage_since";
            case NUMBER -> "a.number";
            case COMPANY -> "lower(a.company)";
            case PROGRAMME -> "a.programme";
            case STAGE ->
                    query.stages().stream()
                            .sorted()
                            .map(Enum::name)
                            .collect(joining(",", "array_position('{", "}'::text[], a.stage)"));
            case DUE -> DUE;
            case REVIEWER -> "lower(a.reviewer_name)";
            case COUNTRY -> "a.country";
            case SUBMITTED -> "a.submitted_at";
        };
    }

    private String nulls() {
        return switch (query.order()) {
            case DUE, REVIEWER, SUBMITTED -> " nulls last";
            case SINCE, NUMBER, COMPANY, PROGRAMME, STAGE, COUNTRY -> "";
        };
    }
}
