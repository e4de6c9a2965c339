package org.guildhall.ticket.retention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.retention.Kept;
import org.guildhall.ticket.TicketTraces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes out of tickets what was said, what was sent along, and what names anybody, here and in
/// what other packages keep of them. Number, topic, states and days stay, for the figures.
@Component
class TicketNames {
    private static final List<String> ERASE =
            List.of(
                    """
                    update ticket_message
                       set text = '', made_of = jsonb_set(made_of, '{parts}', '[]'), author_name = '–', author_id = null
                     where ticket_id = any(:ids)
                    """,
                    "update ticket_note set text = '', author_name = '–', author_id = null where"
                            + " ticket_id = any(:ids)",
                    "update ticket_rating set words = '' where ticket_id = any(:ids)",
                    """
                    update ticket_participant
                       set name = '–', email = 'erased-' || id || '@erased.invalid', person_id = null
                     where ticket_id = any(:ids)
                    """,
                    """
                    update ticket_ticket
                       set requester_name = '–', requester_email = 'erased-' || id || '@erased.invalid',
                           requester_person = null, title = '–', tags = '{}', state_by = '–'
                     where id = any(:ids)
                    """);
    private static final String FILES =
            "delete from ticket_file where ticket_id = any(:ids) returning sha256";

    private final JdbcClient sql;
    private final Files files;
    private final ObjectProvider<TicketTraces> traces;

    TicketNames(JdbcClient sql, Files files, ObjectProvider<TicketTraces> traces) {
        this.sql = sql;
        this.files = files;
        this.traces = traces;
    }

    /// These tickets, and all that belongs to them.
    Set<UUID> objects(Collection<UUID> tickets) {
        var objects = new HashSet<>(tickets);
        traces.forEach(each -> objects.addAll(each.objects(tickets)));
        return objects;
    }

    /// What of these tickets would be erased here and elsewhere, by kind.
    List<Kept> kept(Collection<UUID> tickets) {
        var kept = new ArrayList<>(List.of(new Kept("ticket.kept.tickets", tickets.size())));
        if (!tickets.isEmpty()) traces.forEach(each -> kept.addAll(each.kept(tickets)));
        return kept;
    }

    /// Erases that of these tickets; answers how many they were.
    long erase(Collection<UUID> tickets) {
        if (tickets.isEmpty()) return 0;
        var ids = tickets.toArray(UUID[]::new);
        ERASE.forEach(statement -> sql.sql(statement).param("ids", ids).update());
        sql.sql(FILES).param("ids", ids).query(String.class).list().stream()
                .distinct()
                .map(FileId::new)
                .forEach(files::discard);
        traces.forEach(each -> each.erase(tickets));
        return tickets.size();
    }
}
