package org.guildhall.inbound;

import java.sql.Timestamp;
import java.time.Instant;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases mails as they came, counted from when they did. Of those that were refused nothing stays;
/// of the others, that they came, and to which ticket.
@Component
class EvidenceErasure implements Perishable {
    private static final String OVER =
            """
            select count(*) from inbound_mail mail
             where came_at < :before and state <> 'WAITING'
               and (state = 'REFUSED'
                    or exists (select 1 from inbound_evidence evidence where evidence.mail_id = mail.id))
            """;
    private static final String ERASE =
            """
            delete from inbound_evidence where mail_id in
                   (select id from inbound_mail where came_at < :before and state in ('OPENED', 'JOINED', 'HEARD'))
            """;
    private static final String ERASE_REFUSED =
            "delete from inbound_mail where came_at < :before and state = 'REFUSED'";

    private final JdbcClient sql;

    EvidenceErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.INBOUND;
    }

    @Override
    public long over(Instant before) {
        return sql.sql(OVER).param("before", Timestamp.from(before)).query(Long.class).single();
    }

    @Override
    public long erase(Instant before) {
        var then = Timestamp.from(before);
        return (long) sql.sql(ERASE).param("before", then).update()
                + sql.sql(ERASE_REFUSED).param("before", then).update();
    }
}
