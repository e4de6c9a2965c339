package org.guildhall.ticket.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_letter`.
@Component
class OutgoingStore {
    private static final String ADD =
            """
            insert into ticket_letter (message_id, ticket_id, entry_id, participant_id, rating_token)
            values (:messageId, :ticket, :entry, :participant, :ratingToken)
            """;
    private static final String OF_ENTRY =
            "select * from ticket_letter where entry_id = :entry order by participant_id";
    private static final String BY_RATING =
            "select * from ticket_letter where rating_token = :token";
    private static final String NEWEST =
            """
            select l.*
              from ticket_letter l
              join ticket_message m on m.id = l.entry_id
             where l.ticket_id = :ticket and l.participant_id = :participant
               and l.rating_token is not null and m.kind = 'REPLY'
             order by m.at desc, m.id desc limit 1
            """;
    private static final String TICKET =
            "select ticket_id from ticket_letter where message_id = :messageId";
    private static final String BEFORE =
            """
            select known.message_id
              from (select l.message_id, m.at, m.id from ticket_letter l join ticket_message m on m.id = l.entry_id
                     where l.ticket_id = :ticket and l.participant_id = :participant
                    union all
                    select m.mail_id, m.at, m.id from ticket_message m
                     where m.ticket_id = :ticket and m.mail_id is not null) known
              join ticket_message this on this.id = :entry
             where (known.at, known.id) < (this.at, this.id)
             order by known.at desc, known.id desc limit 20
            """;

    private final JdbcClient sql;

    OutgoingStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Outgoing letter) {
        sql.sql(ADD)
                .param("messageId", letter.messageId())
                .param("ticket", letter.ticket().value())
                .param("entry", letter.entry())
                .param("participant", letter.participant())
                .param("ratingToken", letter.ratingToken().orElse(null))
                .update();
    }

    List<Outgoing> of(UUID entry) {
        return sql.sql(OF_ENTRY).param("entry", entry).query(OutgoingStore::outgoing).list();
    }

    Optional<Outgoing> byRating(String token) {
        return sql.sql(BY_RATING).param("token", token).query(OutgoingStore::outgoing).optional();
    }

    Optional<Outgoing> newest(Participant to) {
        return sql.sql(NEWEST)
                .param("ticket", to.ticket().value())
                .param("participant", to.id())
                .query(OutgoingStore::outgoing)
                .optional();
    }

    Optional<TicketId> ticket(String messageId) {
        return sql.sql(TICKET)
                .param("messageId", messageId)
                .query((row, _) -> new TicketId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// The Message-IDs that a participant's mail program has seen before, oldest first.
    List<String> before(Outgoing letter) {
        return sql.sql(BEFORE)
                .param("ticket", letter.ticket().value())
                .param("participant", letter.participant())
                .param("entry", letter.entry())
                .query((row, _) -> row.getString(1))
                .list()
                .reversed();
    }

    private static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                row.getString("message_id"),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                row.getObject("entry_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                Optional.ofNullable(row.getString("rating_token")));
    }
}
