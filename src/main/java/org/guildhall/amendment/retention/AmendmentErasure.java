package org.guildhall.amendment.retention;

import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the names that changes of terms bear when their history loses them.
@Component
class AmendmentErasure implements Erasable {
    private static final String OF =
            "select id from amendment_amendment where application_id = :application";
    private static final String HELD =
            "select count(*) from amendment_amendment where application_id = :application and company <> ''";
    private static final String ERASE =
            """
            update amendment_amendment set company = '', developer_name = '–', stage_by = '–'
             where application_id = :application and company <> ''
            """;

    private final JdbcClient sql;

    AmendmentErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.HISTORY;
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        return Set.copyOf(
                sql.sql(OF)
                        .param("application", of.application())
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
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
