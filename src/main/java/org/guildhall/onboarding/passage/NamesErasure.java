package org.guildhall.onboarding.passage;

import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the names that an application still bears when its history loses them.
@Component
class NamesErasure implements Erasable {
    private static final String HELD =
            "select count(*) from onboarding_application where id = :application and company <> ''";
    private static final String ERASE =
            """
            update onboarding_application
               set company = '', stage_by = '–',
                   reviewer_name = case when reviewer_name is null then null else '–' end
             where id = :application and company <> ''
            """;

    private final JdbcClient sql;

    NamesErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.HISTORY;
    }

    @Override
    public long held(Erasing what) {
        return sql.sql(HELD)
                .param("application", what.of().application())
                .query(Long.class)
                .single();
    }

    @Override
    public long erase(Erasing what) {
        return sql.sql(ERASE).param("application", what.of().application()).update();
    }
}
