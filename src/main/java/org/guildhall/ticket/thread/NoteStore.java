package org.guildhall.ticket.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_note`.
@Component
class NoteStore {
    private static final String ADD =
            """
            insert into ticket_note (id, ticket_id, author_name, author_id, text, at)
            values (:id, :ticket, :authorName, :author, :text, :at)
            """;
    private static final String OF =
            "select * from ticket_note where ticket_id = :ticket order by at, id";

    private static final String MOVE =
            "update ticket_note set ticket_id = :to where ticket_id = :from";
    private static final String REMOVE =
            """
            update ticket_note set text = '', removed_at = :at, removed_by = :by, removed_why = :why
             where ticket_id = :ticket and id = :id and removed_at is null
            """;

    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Note note) {
        sql.sql(ADD)
                .param("id", note.id())
                .param("ticket", note.ticket().value())
                .param("authorName", note.author().name())
                .param("author", note.author().person().orElse(null))
                .param("text", note.text())
                .param("at", Timestamp.from(note.at()))
                .update();
    }

    /// False when there is no such text any more.
    boolean remove(TicketId ticket, UUID id, Removal removal) {
        return Rows.remove(sql.sql(REMOVE), ticket, id, removal);
    }

    void move(TicketId from, TicketId to) {
        sql.sql(MOVE).param("from", from.value()).param("to", to.value()).update();
    }

    /// Oldest first.
    List<Note> of(TicketId ticket) {
        return sql.sql(OF).param("ticket", ticket.value()).query(NoteStore::note).list();
    }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(
                row.getObject("id", UUID.class),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                Rows.author(row),
                row.getString("text"),
                row.getTimestamp("at").toInstant(),
                Rows.removal(row));
    }
}
