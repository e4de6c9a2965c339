package org.guildhall.onboarding.desk;

import static java.util.stream.Collectors.joining;

/// The order in which a list's applications `a` are read.
record DeskOrder(DeskQuery query) {
    private static final String DUE =
            "(select min(p.due_at) from calendar_open p where p.object_id = a.id and p.paused_at is null)";

    /// Downwards or not.
    String way() {
        return query.descending() ? " desc" : "";
    }

    /// In an order that never depends on chance: what is equal goes by its key.
    String by() {
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
