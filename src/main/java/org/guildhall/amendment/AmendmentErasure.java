package org.guildhall.amendment;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the names that changes of terms bear when their history loses them.
@Component
class AmendmentErasure implements Erasable {
    private static final String HELD =
            "select count(*) from amendment_amendment where application_id = :application and company <> ''";
    private static final String ERASE =
            """
            update amendment_amendment set company = '', developer_name = '–', stage_by = '–'
             where application_id = :application and company <> ''
            """;

    private final JdbcClient sql;
    private final AmendmentStore store;

    AmendmentErasure(JdbcClient sql, AmendmentStore store) {
        this.sql = sql;
        this.store = store;
    }

    @Override
    public DataClass of() {
        return DataClass.HISTORY;
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        return store.of(of.application()).stream()
                .map(amendment -> amendment.id().value())
                .collect(Collectors.toUnmodifiableSet());
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
