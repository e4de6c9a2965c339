package org.guildhall.terms;

import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the terms of a case, every version. A version stays with its hash, so that a contract
/// that somebody still holds can be told to be the one that was agreed.
@Component
class SheetErasure implements Erasable {
    private static final String HELD =
            "select count(*) from terms_sheet where application_id = :application and values <> '{}'";
    private static final String ERASE =
            """
            update terms_sheet set values = '{}', author = '–', correction = null
             where application_id = :application and values <> '{}'
            """;

    private final JdbcClient sql;

    SheetErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.CONTRACT;
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
