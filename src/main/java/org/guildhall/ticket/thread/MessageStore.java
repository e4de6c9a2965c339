package org.guildhall.ticket.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.Channel;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The only class that names `ticket_message`.
@Component
class MessageStore {
    private static final String ADD =
            """
            insert into ticket_message (id, ticket_id, kind, author_name, author_id, channel, text, made_of, mail_id, at)
            values (:id, :ticket, :kind, :authorName, :author, :channel, :text, cast(:madeOf as jsonb), :mailId, :at)
            """;
    private static final String OF =
            "select * from ticket_message where ticket_id = :ticket order by at, id";
    private static final String BY_ID = "select * from ticket_message where id = :id";
    private static final String BY_MAIL = "select * from ticket_message where mail_id = :mailId";

    private static final String MOVE =
            "update ticket_message set ticket_id = :to where ticket_id = :from";
    private static final String MOVE_SOME = MOVE + " and id = any(:chosen)";
    private static final String REMOVE =
            """
            update ticket_message
               set text = '', made_of = jsonb_set(made_of, '{parts}', '[]'), removed_at = :at, removed_by = :by, removed_why = :why
             where ticket_id = :ticket and id = :id and removed_at is null
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    MessageStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void add(Message message) {
        sql.sql(ADD)
                .param("id", message.id())
                .param("ticket", message.ticket().value())
                .param("kind", message.isReply() ? "REPLY" : "WORDS")
                .param("authorName", message.author().name())
                .param("author", message.author().person().orElse(null))
                .param("channel", message.channel().name())
                .param("text", message.text())
                .param("madeOf", message.madeOf().map(json::writeValueAsString).orElse(null))
                .param("mailId", message.mailId().orElse(null))
                .param("at", Timestamp.from(message.at()))
                .update();
    }

    /// False when there is no such text any more.
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
    List<Message> of(TicketId ticket) {
        return sql.sql(OF).param("ticket", ticket.value()).query(this::message).list();
    }

    Optional<Message> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(this::message).optional();
    }

    Optional<Message> byMail(String mailId) {
        return sql.sql(BY_MAIL).param("mailId", mailId).query(this::message).optional();
    }

    private Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                Rows.author(row),
                Channel.valueOf(row.getString("channel")),
                row.getString("text"),
                Optional.ofNullable(row.getString("made_of"))
                        .map(made -> json.readValue(made, MadeOf.class)),
                Optional.ofNullable(row.getString("mail_id")),
                row.getTimestamp("at").toInstant(),
                Rows.removal(row));
    }
}
