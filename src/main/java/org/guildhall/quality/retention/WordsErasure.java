package org.guildhall.quality.retention;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Files;
import org.guildhall.platform.retention.Kept;
import org.guildhall.ticket.TicketTraces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes words and files out of drafts, and the words out of reviews and answers written for
/// practice, together with those of their tickets. Marks and states stay, for the figures.
@Component
class WordsErasure implements TicketTraces {
    private static final List<String> ERASE =
            List.of(
                    "update quality_draft set text = '', sha256 = '', words = '' where ticket_id ="
                            + " any(:tickets)",
                    "update quality_review set words = '' where ticket_id = any(:tickets)",
                    "update quality_exercise set answer = '–' where ticket_id = any(:tickets) and"
                            + " answer is not null");

    private static final String COUNT =
            """
            select (select count(*) from quality_draft where ticket_id = any(:tickets))
                 + (select count(*) from quality_review where ticket_id = any(:tickets))
                 + (select count(*) from quality_exercise
                     where ticket_id = any(:tickets) and answer is not null)
            """;
    private static final String FILES =
            """
            delete from quality_draft_file
             where draft_id in (select id from quality_draft where ticket_id = any(:tickets))
            returning sha256
            """;

    private final JdbcClient sql;
    private final Files files;

    WordsErasure(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    @Override
    public List<Kept> kept(Collection<UUID> tickets) {
        var ids = tickets.toArray(UUID[]::new);
        var things = sql.sql(COUNT).param("tickets", ids).query(Long.class).single();
        return List.of(new Kept("quality.kept", things));
    }

    @Override
    public void erase(Collection<UUID> tickets) {
        var ids = tickets.toArray(UUID[]::new);
        ERASE.forEach(statement -> sql.sql(statement).param("tickets", ids).update());
        sql.sql(FILES).param("tickets", ids).query(String.class).list().stream()
                .distinct()
                .map(FileId::new)
                .forEach(files::discard);
    }
}
