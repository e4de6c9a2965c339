package org.guildhall.ticket.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.access.PersonId;
import org.guildhall.account.EmailAddress;
import org.guildhall.ticket.lifecycle.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The only class that names `ticket_participant`.
@Component
class ParticipantStore {
    private static final String ADD =
            """
            insert into ticket_participant (id, ticket_id, email, name, person_id, language, token, at)
            values (:id, :ticket, :email, :name, :person, :language, :token, :at)
            on conflict (ticket_id, email) do nothing
            """;
    private static final String OF =
            "select * from ticket_participant where ticket_id = :ticket order by at, id";
    private static final String BY_TOKEN = "select * from ticket_participant where token = :token";
    private static final String BY_ID = "select * from ticket_participant where id = :id";

    private final JdbcClient sql;

    ParticipantStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Does nothing for who takes part already.
    void add(Participant one, Instant now) {
        sql.sql(ADD)
                .param("id", one.id())
                .param("ticket", one.ticket().value())
                .param("email", one.email().value())
                .param("name", one.name())
                .param("person", one.person().map(PersonId::value).orElse(null))
                .param("language", one.language().toLanguageTag())
                .param("token", one.token())
                .param("at", Timestamp.from(now))
                .update();
    }

    List<Participant> of(TicketId ticket) {
        return sql.sql(OF)
                .param("ticket", ticket.value())
                .query(ParticipantStore::participant)
                .list();
    }

    Optional<Participant> byToken(String token) {
        return sql.sql(BY_TOKEN)
                .param("token", token)
                .query(ParticipantStore::participant)
                .optional();
    }

    Optional<Participant> byId(UUID id) {
        return sql.sql(BY_ID).param("id", id).query(ParticipantStore::participant).optional();
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        return new Participant(
                row.getObject("id", UUID.class),
                new TicketId(row.getObject("ticket_id", UUID.class)),
                new EmailAddress(row.getString("email")),
                row.getString("name"),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("token"));
    }
}
