package org.guildhall.training.retention;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.network.Partnership;
import org.guildhall.network.Partnerships;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases who took which quiz and who did which task when a partnership's history loses its names.
/// Attempts and certificates stay with course, number and days.
@Component
class TrainingErasure implements Erasable {
    private static final String HELD =
            """
            select (select count(*) from training_attempt where partnership_id = :partnership and person_name <> '–')
                 + (select count(*) from training_certificate where partnership_id = :partnership and person_name <> '–')
                 + (select count(*) from training_enablement where partnership_id = :partnership and since_by <> '–')
            """;
    private static final String ERASE =
            """
            with attempts as (update training_attempt set person_name = '–'
                     where partnership_id = :partnership and person_name <> '–' returning 1),
                 certificates as (update training_certificate set person_name = '–'
                     where partnership_id = :partnership and person_name <> '–' returning 1),
                 enablement as (update training_enablement
                       set since_by = '–',
                           tasks = coalesce((select jsonb_object_agg(key, value || '{"by": "–"}')
                                               from jsonb_each(tasks)), '{}'),
                           request = request || '{"by": "–"}',
                           waivers = coalesce((select jsonb_object_agg(key, value || '{"by": "–", "reason": "–"}')
                                                 from jsonb_each(waivers)), '{}')
                     where partnership_id = :partnership and since_by <> '–' returning 1)
            select (select count(*) from attempts) + (select count(*) from certificates)
                 + (select count(*) from enablement)
            """;

    private final JdbcClient sql;
    private final Partnerships partnerships;

    TrainingErasure(JdbcClient sql, Partnerships partnerships) {
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
