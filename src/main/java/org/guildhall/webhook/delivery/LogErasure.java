package org.guildhall.webhook.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import org.guildhall.platform.retention.DataClass;
import org.guildhall.platform.retention.Perishable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases deliveries with their tries: counted from their end, and what is held back from when it
/// was to go.
@Component
class LogErasure implements Perishable {
    private static final String WHICH =
            """
             from webhook_delivery
             where ended_at < :before or (ended_at is null and created_at < :before)
            """;
    private static final String OVER = "select count(*)" + WHICH;
    private static final String ERASE = "delete" + WHICH;

    private final JdbcClient sql;

    LogErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public DataClass of() {
        return DataClass.WEBHOOK;
    }

    @Override
    public long over(Instant before) {
        return sql.sql(OVER).param("before", Timestamp.from(before)).query(Long.class).single();
    }

    @Override
    public long erase(Instant before) {
        return sql.sql(ERASE).param("before", Timestamp.from(before)).update();
    }
}
