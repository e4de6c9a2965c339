package org.guildhall.quality.retention;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.ticket.TicketTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes the words out of drafts, reviews and answers written for practice, together with those of
/// their tickets. Marks and states stay, for the figures.
@Component
class WordsErasure implements TicketTraces {
    private static final List<String> ERASE =
            List.of(
                    "update quality_draft set text = '', sha256 = '', words = '' where ticket_id ="
                            + " any(:tickets)",
                    "update quality_review set words = '' where ticket_id = any(:tickets)",
                    "update quality_exercise set answer = '–' where ticket_id = any(:tickets) and"
                            + " answer is not null");

    private final JdbcClient sql;

    WordsErasure(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public void erase(Collection<UUID> tickets) {
        var ids = tickets.toArray(UUID[]::new);
        ERASE.forEach(statement -> sql.sql(statement).param("tickets", ids).update());
    }
}
