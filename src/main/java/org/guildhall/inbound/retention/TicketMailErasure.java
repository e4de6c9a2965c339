package org.guildhall.inbound.retention;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.ticket.TicketTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Erases the mails that tickets came of or that joined them, together with those tickets. That one
/// came, when, and to which ticket stays.
@Component
class TicketMailErasure implements TicketTraces {
    private static final List<String> ERASE =
            List.of(
                    """
                    delete from inbound_evidence
                     where mail_id in (select id from inbound_mail where ticket_id = any(:tickets))
                    """,
                    """
                    update inbound_mail
                       set sender = '', envelope_sender = '', recipients = '{}', subject = '', message_id = '',
                           left_out = '{}', trouble = '', settled_by = case settled_by when '' then '' else '–' end
                     where ticket_id = any(:tickets)
                    """);

    private final JdbcClient sql;

    TicketMailErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void erase(Collection<UUID> tickets) {
        var ids = tickets.toArray(UUID[]::new);
        ERASE.forEach(statement -> sql.sql(statement).param("tickets", ids).update());
    }
}
