package org.guildhall.network.uid;

import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases who asked for which UID in what words when a partnership's history loses its names.
@Component
class UidRequestErasure implements Erasable {
    private static final String OF_APPLICATION =
            """
             where asked_by <> ''
               and partnership_id = (select p.id from network_partnership p where p.application_id = :application)
            """;
    private static final String HELD = "select count(*) from network_uid_request" + OF_APPLICATION;
    private static final String ERASE =
            "update network_uid_request set asked_by = '', moved_by = '–', words = '', answer = ''"
                    + OF_APPLICATION;

    private final JdbcClient sql;

    UidRequestErasure(JdbcClient sql) {
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
