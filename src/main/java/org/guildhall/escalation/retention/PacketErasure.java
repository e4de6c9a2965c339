package org.guildhall.escalation.retention;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.mail.Mailroom;
import org.guildhall.platform.retention.Kept;
import org.guildhall.ticket.TicketTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Empties packets, and what the other side said to them, together with their tickets. The letters
/// that brought them go too, and their tokens open nothing any more. What the other side has, it
/// has: that there was a packet, to whom and when, stays.
@Component
class PacketErasure implements TicketTraces {
    private static final String OF =
            "select id from escalation_escalation where ticket_id = any(:tickets)";
    private static final String ERASE =
            """
            update escalation_escalation
               set packet = jsonb_build_object('number', packet ->> 'number', 'title', '–', 'uid', '', 'question', '',
                       'customer', '[]'::jsonb, 'facts', '[]'::jsonb, 'tried', '', 'ruledOut', '', 'files', '[]'::jsonb),
                   by = '–', problem = '', result = '',
                   token_hash = sha256(cast(gen_random_uuid() as text)::bytea),
                   mail_token = left(replace(cast(gen_random_uuid() as text), '-', ''), 25)
             where ticket_id = any(:tickets)
            """;

    private final JdbcClient sql;
    private final Mailroom mailroom;

    PacketErasure(JdbcClient sql, Mailroom mailroom) {
        this.sql = sql;
        this.mailroom = mailroom;
    }

    @Override
    public Set<UUID> objects(Collection<UUID> tickets) {
        return Set.copyOf(
                sql.sql(OF)
                        .param("tickets", tickets.toArray(UUID[]::new))
                        .query((row, _) -> row.getObject("id", UUID.class))
                        .list());
    }

    @Override
    public List<Kept> kept(Collection<UUID> tickets) {
        return List.of(new Kept("escalation.kept", objects(tickets).size()));
    }

    @Override
    public void erase(Collection<UUID> tickets) {
        mailroom.discard(objects(tickets));
        sql.sql(ERASE).param("tickets", tickets.toArray(UUID[]::new)).update();
    }
}
