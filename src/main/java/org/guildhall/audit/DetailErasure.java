package org.guildhall.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.event.Subject;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Erasable;
import org.guildhall.platform.retention.Erasing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the details of entries together with their salts, and adds the entry that says of which
/// ones. The entries themselves stay, and so does the chain (docs/adr/0031).
@Component
class DetailErasure implements Erasable {
    private static final String HELD =
            """
            select count(*) from audit_detail d join audit_entry e on e.number = d.number
             where e.subject_id = any(:objects) and e.act <> 'audit.erased'
            """;
    private static final String ERASE =
            """
            delete from audit_detail d using audit_entry e
             where e.number = d.number and e.subject_id = any(:objects) and e.act <> 'audit.erased'
            returning d.number
            """;

    private final JdbcClient sql;
    private final Recorder recorder;

    DetailErasure(JdbcClient sql, Recorder recorder) {
        this.sql = sql;
        this.recorder = recorder;
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
        return erase(new Subject("application", what.of().application()), what.array());
    }

    @Override
    public long heldAbout(Set<UUID> objects) {
        return held(objects.toArray(UUID[]::new));
    }

    @Override
    public long eraseAbout(Set<UUID> objects, UUID erasure) {
        return erase(new Subject("retention", erasure), objects.toArray(UUID[]::new));
    }

    @Override
    public long heldOf(UUID person) {
        return held(new UUID[] {person});
    }

    @Override
    public long forget(UUID person) {
        return erase(new Subject("person", person), person);
    }

    private long held(UUID... objects) {
        return sql.sql(HELD).param("objects", objects).query(Long.class).single();
    }

    private long erase(Subject about, UUID... objects) {
        recorder.hold();
        List<Long> numbers =
                sql.sql(ERASE)
                        .param("objects", objects)
                        .query((row, _) -> row.getLong("number"))
                        .list();
        if (!numbers.isEmpty()) recorder.erased(about, numbers.stream().sorted().toList());
        return numbers.size();
    }
}
