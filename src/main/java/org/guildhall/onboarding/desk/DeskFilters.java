package org.guildhall.onboarding.desk;

import static java.util.stream.Collectors.joining;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.guildhall.onboarding.desk.DeskQuery.Nobody;
import org.guildhall.onboarding.desk.DeskQuery.Person;
import org.guildhall.onboarding.desk.DeskQuery.Promise;

/// What a list is narrowed to, as conditions on an application `a`, and the values in them.
record DeskFilters(DeskQuery query) {
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

    /// With the stages.
    String which() {
        return query.stages().stream()
                .map(stage -> "'" + stage.name() + "'")
                .sorted()
                .collect(joining(", ", " and a.stage in (", ")" + all()));
    }

    /// Without the stages.
    String all() {
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

    /// To be added to.
    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
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
}
