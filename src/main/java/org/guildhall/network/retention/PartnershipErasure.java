package org.guildhall.network.retention;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.network.Partnership;
import org.guildhall.network.PartnershipStore;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.EndedCase;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the names that a partnership bears when its history loses them.
@Component
class PartnershipErasure implements Erasable {
    private static final String HELD =
            "select count(*) from network_partnership where application_id = :application and company <> ''";
    private static final String ERASE =
            """
            update network_partnership
               set company = '',
                   developer_name = case when developer_name is null then null else '–' end
             where application_id = :application and company <> ''
            """;

    private final JdbcClient sql;
    private final PartnershipStore store;

    PartnershipErasure(JdbcClient sql, PartnershipStore store) {
        this.sql = sql;
        this.store = store;
    }

    @Override
    public DataClass of() {
        return DataClass.HISTORY;
    }

    @Override
    public Set<UUID> objects(EndedCase of) {
        Optional<Partnership> partnership = store.ofApplication(of.application());
        return partnership.map(known -> Set.of(known.id())).orElseGet(Set::of);
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
