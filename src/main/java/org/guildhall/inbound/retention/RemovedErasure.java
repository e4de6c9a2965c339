package org.guildhall.inbound.retention;

import org.guildhall.ticket.thread.MailRemoved;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets a mail go as it came, once something of it was taken out of the conversation. That one
/// came, when, and to which ticket stays.
@Component
class RemovedErasure {
    private static final String ERASE =
            """
            delete from inbound_evidence
             where mail_id in (select id from inbound_mail where message_id = :mail and ticket_id is not null)
            """;

    private final JdbcClient sql;

    RemovedErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void removed(MailRemoved removed) {
        sql.sql(ERASE).param("mail", removed.mailId()).update();
    }
}
