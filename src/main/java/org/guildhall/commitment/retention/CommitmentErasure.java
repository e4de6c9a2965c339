package org.guildhall.commitment.retention;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases who entered sales and who settled periods in what words when a partnership's history
/// loses its names. Amounts and days stay.
@Component
class CommitmentErasure implements Erasable {
    private static final String HELD =
            """
            select (select count(*) from commitment_sale where partnership_id = :partnership and entered_by <> '–')
                 + (select count(*) from commitment_period
                     where partnership_id = :partnership and (moved_by <> '–' or words <> ''))
            """;
    private static final String ERASE =
            """
            with sales as (update commitment_sale set entered_by = '–'
                     where partnership_id = :partnership and entered_by <> '–' returning 1),
                 periods as (update commitment_period set moved_by = '–', words = ''
                     where partnership_id = :partnership and (moved_by <> '–' or words <> '') returning 1)
            select (select count(*) from sales) + (select count(*) from periods)
            """;

    private final JdbcClient sql;
    private final Partnerships partnerships;

    CommitmentErasure(JdbcClient sql, Partnerships partnerships) {
        this.sql = sql;
        this.partnerships = partnerships;
    }

    @Override
    public DataClass of() {
        return DataClass.HISTORY;
    }

    @Override
    public long held(Erasing what) {
        return partnership(what).map(id -> count(HELD, id)).orElse(0L);
    }

    @Override
    public long erase(Erasing what) {
        return partnership(what).map(id -> count(ERASE, id)).orElse(0L);
    }

    private Optional<UUID> partnership(Erasing what) {
        return partnerships.ofApplication(what.of().application()).map(Partnership::id);
    }

    private long count(String statement, UUID partnership) {
        return sql.sql(statement).param("partnership", partnership).query(Long.class).single();
    }
}
