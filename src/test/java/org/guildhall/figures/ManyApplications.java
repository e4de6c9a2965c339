package org.guildhall.figures;

import org.springframework.jdbc.core.simple.JdbcClient;

/// Many companies' applications under review beside one that is there, each with its promise.
record ManyApplications(JdbcClient database) {
    private static final String APPLICATIONS =
            """
            insert into onboarding_application
            select (jsonb_populate_record(application, jsonb_build_object(
                       'id', gen_random_uuid(),
                       'number', 'APP-2025-' || lpad(n::text, 6, '0'),
                       'enterprise_id', gen_random_uuid(),
                       'account_id', gen_random_uuid(),
                       'company', 'Company ' || n || ' Pty Ltd',
                       'stage_since', application.stage_since - n * interval '1 minute'))).*
              from onboarding_application application, generate_series(1, :many) n
             where application.id = (select id from onboarding_application where stage = 'UNDER_REVIEW' limit 1)
            """;
    private static final String CLOCKS =
            """
            insert into calendar_clock
            select (jsonb_populate_record(clock, jsonb_build_object(
                       'id', gen_random_uuid(), 'object_id', application.id))).*
              from onboarding_application application, calendar_clock clock
             where application.number like 'APP-2025-%'
               and clock.id = (select clock.id from calendar_clock clock
                                 join onboarding_application original on original.id = clock.object_id
                                where original.stage = 'UNDER_REVIEW' and clock.stopped_at is null limit 1)
            """;

    void make(int many) {
        database.sql(APPLICATIONS).param("many", many).update();
        database.sql(CLOCKS).update();
        database.sql("analyze").update();
    }
}
