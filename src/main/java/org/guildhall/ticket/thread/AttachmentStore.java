package org.guildhall.ticket.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.platform.file.FileId;
import org.guildhall.platform.file.Upload.MediaKind;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_file`.
@Component
class AttachmentStore {
    private static final String ADD =
            """
            insert into ticket_file (id, ticket_id, message_id, note_id, name, kind, size, sha256, at)
            values (:id, :ticket, :message, :note, :name, :kind, :size, :sha256, :at)
            """;
    private static final String OF =
            "select * from ticket_file where ticket_id = :ticket order by at, id";
    private static final String ONE =
            "select * from ticket_file where ticket_id = :ticket and id = :id and removed_at is null";
    private static final String KEEPS =
            "select exists (select 1 from ticket_file where sha256 = :sha256 and removed_at is null)";

    private static final String MOVE =
            "update ticket_file set ticket_id = :to where ticket_id = :from";
    private static final String MOVE_SOME = MOVE + " and message_id = any(:chosen)";
    private static final String REMOVE =
            """
            update ticket_file set removed_at = :at, removed_by = :by, removed_why = :why
             where ticket_id = :ticket and id = :id and removed_at is null
            """;

    private final JdbcClient sql;

    AttachmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Attachment file) {
        sql.sql(ADD)
                .param("id", file.id())
                .param("ticket", file.ticket().value())
                .param("message", file.ofNote() ? null : file.entry())
                .param("note", file.ofNote() ? file.entry() : null)
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("size", file.size())
                .param("sha256", file.file().sha256())
                .param("at", Timestamp.from(file.at()))
                .update();
    }

    /// False when there is no such file any more.
    boolean remove(TicketId ticket, UUID id, Removal removal) {
        return Rows.remove(sql.sql(REMOVE), ticket, id, removal);
    }

    void move(TicketId from, TicketId to) {
        sql.sql(MOVE).param("from", from.value()).param("to", to.value()).update();
    }

    void move(TicketId from, TicketId to, List<UUID> chosen) {
        sql.sql(MOVE_SOME)
                .param("from", from.value())
                .param("to", to.value())
                .param("chosen", chosen.toArray(UUID[]::new))
                .update();
    }

    /// Oldest first.
    List<Attachment> of(TicketId ticket) {
        return sql.sql(OF)
                .param("ticket", ticket.value())
                .query(AttachmentStore::attachment)
                .list();
    }

    /// One that wasn't removed.
    Optional<Attachment> one(TicketId ticket, UUID id) {
        return sql.sql(ONE)
                .param("ticket", ticket.value())
                .param("id", id)
                .query(AttachmentStore::attachment)
                .optional();
    }

    boolean keeps(FileId file) {
        return sql.sql(KEEPS).param("sha256", file.sha256()).query(Boolean.class).single();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        var ofNote = row.getObject("note_id", UUID.class) != null;
        return new Attachment(
                row.getObject("id", UUID.class),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getObject(ofNote ? "note_id" : "message_id", UUID.class),
                ofNote,
                row.getString("name"),
                MediaKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                new FileId(row.getString("sha256")),
                row.getTimestamp("at").toInstant(),
                Rows.removal(row));
    }
}
