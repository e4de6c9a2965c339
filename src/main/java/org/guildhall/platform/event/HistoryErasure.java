package org.guildhall.platform.event;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes what is personal out of rows of history. The row stays with what the audit trail has
/// hashed for ever (what happened, when, to what, by whose key, from where to where) and with the
/// few facts that figures are told from. The database lets nothing else of a row be changed. That a
/// letter about the object didn't arrive is its history too, though the letter's own event.
@Component
class HistoryErasure implements Erasable {
    private static final String HELD =
            """
            select count(*) from platform_event
             where (subject_id = any(:objects) or (subject = 'mail' and payload ->> 'about' = any(:abouts)))
               and not jsonb_exists(payload, 'erased')
            """;
    private static final String ERASE =
            """
            update platform_event
               set actor_name = case when actor_role = 'SYSTEM' then actor_name else '–' end,
                   address = null, reason = null,
                   payload = jsonb_strip_nulls(jsonb_build_object(
                       'erased', true,
                       'number', payload -> 'number', 'programme', payload -> 'programme',
                       'site', payload -> 'site', 'contract', payload -> 'contract',
                       'rejection', payload -> 'rejection'))
             where (subject_id = any(:objects) or (subject = 'mail' and payload ->> 'about' = any(:abouts)))
               and not jsonb_exists(payload, 'erased')
            """;

    private final JdbcClient sql;

    HistoryErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.HISTORY;
    }

    @Override
    public long held(Erasing what) {
        return held(what.array());
    }

    @Override
    public long erase(Erasing what) {
        return erase(what.array());
    }

    @Override
    public long heldAbout(Set<UUID> objects) {
        return held(objects.toArray(UUID[]::new));
    }

    @Override
    public long eraseAbout(Set<UUID> objects, UUID erasure) {
        return erase(objects.toArray(UUID[]::new));
    }

    @Override
    public long heldOf(UUID person) {
        return held(person);
    }

    @Override
    public long forget(UUID person) {
        return erase(person);
    }

    private long held(UUID... objects) {
        return sql.sql(HELD)
                .param("objects", objects)
                .param("abouts", texts(objects))
                .query(Long.class)
                .single();
    }

    private long erase(UUID... objects) {
        return sql.sql(ERASE).param("objects", objects).param("abouts", texts(objects)).update();
    }

    private static String[] texts(UUID... objects) {
        return Arrays.stream(objects).map(UUID::toString).toArray(String[]::new);
    }
}
